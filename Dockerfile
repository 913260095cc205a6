# The image of Doorward. "docker build ." needs nothing else; docs/operations.md says how it is run.

FROM python:3.13.16-bookworm AS build
WORKDIR /build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1

# Without build isolation below: what pip fetches for that by itself, it fetches without hashes.
COPY deploy/image-build.txt ./
RUN python3 -m venv tools \
    && tools/bin/python -m pip install --require-hashes --only-binary :all: -r image-build.txt

# Everything as locked, Argon2 from its source: for processors since about 2013 it verifies a
# password in little more than half the time. --build-arg MARCH= builds it for all of them.
COPY requirements/runtime.txt ./
ARG MARCH=x86-64-v3
RUN CFLAGS="-O3${MARCH:+ -march=$MARCH}" PATH="/build/tools/bin:$PATH" \
    tools/bin/python -m pip wheel --require-hashes --no-deps --no-build-isolation \
    --only-binary :all: --no-binary argon2-cffi-bindings -w wheels -r runtime.txt

COPY pyproject.toml README.md LICENSE ./
COPY LICENSES ./LICENSES
COPY domain ./domain
COPY application ./application
COPY adapters ./adapters
COPY entrypoints ./entrypoints
RUN tools/bin/python -m hatchling build -t wheel -d wheels \
    && python3 -m venv --without-pip /opt/doorward \
    && tools/bin/python -m pip --python /opt/doorward/bin/python install \
    --no-index --no-deps wheels/*.whl


FROM python:3.13.16-slim-bookworm
RUN groupadd --gid 10001 doorward \
    && useradd --uid 10001 --gid doorward --no-create-home --home-dir /nonexistent \
    --shell /usr/sbin/nologin doorward \
    && install -d -o doorward -g doorward -m 0700 /var/lib/doorward
COPY --from=build /opt/doorward /opt/doorward

# The server's heartbeat files go where memory is, so that nothing but the state needs to be
# writable, and no slow disk can make a process look dead.
ENV PATH=/opt/doorward/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    TMPDIR=/dev/shm \
    DOORWARD_STATE_DIR=/var/lib/doorward
USER 10001:10001
WORKDIR /var/lib/doorward
VOLUME /var/lib/doorward
EXPOSE 5000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import http.client as h, sys; c = h.HTTPConnection('127.0.0.1', 5000, timeout=4); c.request('GET', '/healthz'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["doorward"]
CMD ["serve", "--host", "0.0.0.0", "--port", "5000"]
