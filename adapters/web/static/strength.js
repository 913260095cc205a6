// Says below a new password how strong it is: advice, which holds nothing up. Its words stand in data
// attributes, in the language of the page; what is typed stays on the page, which works without this.
const PAUSE = 400; // ms in which no key is pressed, so that a screen reader is not interrupted
const FAIR = 8; // from 10^8 guesses, a day at a thousand a second
const STRONG = 14; // from 10^14, three thousand years

for (const meter of document.querySelectorAll(".strength")) {
  const field = meter.closest(".field").querySelector("input");
  const verdict = meter.querySelector(".verdict");
  let loading;
  let timer;

  // The names that the account and the site go by are as easy to guess as any listed word.
  const ownWords = () => {
    const own = [...field.form.elements].filter((one) => /^(username|email)$/.test(one.autocomplete));
    const texts = own.map((one) => one.value);
    texts.push(document.querySelector(".site")?.textContent ?? "");
    return texts.flatMap((text) => [text.trim(), ...text.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
  };

  const level = (guesses) => {
    if (field.value === "") return "";
    if ([...field.value.normalize("NFC")].length < Number(meter.dataset.minimum)) return "short";
    const power = guesses(field.value, ownWords());
    return power < FAIR ? "easy" : power < STRONG ? "fair" : "strong";
  };

  const judge = async () => {
    loading ??= import("./strength-estimate.js");
    try {
      meter.dataset.level = level((await loading).guesses);
    } catch {
      meter.remove(); // a meter that cannot judge would only be in the way
      return;
    }
    meter.hidden = false;
    const said = meter.dataset[meter.dataset.level] ?? "";
    if (verdict.textContent !== said) verdict.textContent = said;
  };

  field.addEventListener("focus", judge, { once: true });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(judge, PAUSE);
  });
  if (document.activeElement === field || field.value) judge();
}
