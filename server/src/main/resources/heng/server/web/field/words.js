// The words of the page in both languages, and which of the two the phone speaks.

const KEY = 'heng-lang';
let both = { zh: {}, en: {} };

export async function loadWords(base) {
  const answer = await fetch(`${base}words.json`);
  if (!answer.ok) throw new Error(`words ${answer.status}`);
  both = await answer.json();
}

/** Chinese unless somebody switched on this phone. */
export function lang() {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return document.documentElement.lang === 'en' ? 'en' : 'zh'; // a browser that keeps nothing: for as long as the page is open
  }
}

export function speak(language) {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  try {
    localStorage.setItem(KEY, language);
  } catch { /* said above */ }
}

/** The text under a key with its places filled in. */
export function say(key, ...values) {
  const text = both[lang()][key] ?? key;
  return values.reduce((filled, value, place) => filled.replaceAll(`{${place}}`, value), text);
}

/** What the server gives in both languages. */
export const title = (words) => words[lang()];

/** `10:20`, or with the day where it is another than today. */
export function moment(time) {
  const then = new Date(time);
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false };
  const today = then.toDateString() === new Date().toDateString();
  return then.toLocaleString(lang() === 'zh' ? 'zh-CN' : 'en-GB', today ? clock : { month: lang() === 'zh' ? 'numeric' : 'short', day: 'numeric', ...clock });
}
