"""HTTP for people: pages, forms, cookies, redirects."""
