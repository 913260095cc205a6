// How many guesses a password takes, in powers of ten, as zxcvbn estimates it.
import { ZxcvbnFactory } from "./zxcvbn.js";
import { dictionary, graphs } from "./zxcvbn-words.js";

const RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const LOOKED_AT = 64; // characters: what follows only adds to them, and takes long

const estimator = new ZxcvbnFactory({ dictionary, graphs });

// Russian letters by the keys that they are typed with, which is how the Russian words are listed.
const byKeys = (text) =>
  text.toLowerCase().replace(/[а-яё]/g, (letter) => LATIN[RUSSIAN.indexOf(letter)]);

export function guesses(password, words) {
  const looked = [...password.normalize("NFC")].slice(0, LOOKED_AT).join("");
  const forms = /[а-яё]/i.test(looked) ? [looked, byKeys(looked)] : [looked];
  return Math.min(...forms.map((form) => estimator.check(form, words).guessesLog10));
}
