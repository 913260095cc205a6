// Lets a typed password be looked at. The page works without this.
for (const field of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  field.after(button);
}
