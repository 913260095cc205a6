// Puts a button beside every password field that shows what was typed. Its words stand in the
// field's data attributes, in the language of the page. The page works without this.
for (const field of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  const say = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
    button.setAttribute("aria-label", shown ? field.dataset.hideLabel : field.dataset.showLabel);
  };
  button.type = "button";
  button.className = "reveal";
  button.setAttribute("aria-controls", field.id);
  button.setAttribute("aria-describedby", `${field.id}-label`);
  button.addEventListener("click", () => say(field.type === "password"));
  // Sent as a password, so that no browser offers it later among ordinary words.
  field.form?.addEventListener("submit", () => say(false));
  say(false);
  field.after(button);
}
