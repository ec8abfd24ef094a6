// SHA-256 (FIPS 180-4). The browser's own is there only on pages that came by TLS; on a page without it this one computes.

const bits = (root, count) => {
  const words = [];
  for (let candidate = 2; words.length < count; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) prime = false;
    if (prime) words.push(((candidate ** root % 1) * 2 ** 32) | 0);
  }
  return words;
};

const START = bits(1 / 2, 8);
const ROUND = bits(1 / 3, 64);
const turn = (word, by) => (word >>> by) | (word << (32 - by));

function block(view, at, state, words) {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15];
    const late = words[i - 2];
    words[i] = (words[i - 16] + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + words[i - 7] + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = (state[i] + word) | 0; });
}

/** Without the browser's help; for an ArrayBuffer. */
export function computed(buffer) {
  const whole = Math.floor(buffer.byteLength / 64) * 64;
  const rest = buffer.byteLength - whole;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(new Uint8Array(buffer, whole));
  tail[rest] = 0x80;
  const end = new DataView(tail.buffer);
  end.setUint32(tail.length - 8, Math.floor(buffer.byteLength / 2 ** 29));
  end.setUint32(tail.length - 4, buffer.byteLength * 8);
  const state = [...START];
  const words = new Int32Array(64);
  const view = new DataView(buffer);
  for (let at = 0; at < whole; at += 64) block(view, at, state, words);
  for (let at = 0; at < tail.length; at += 64) block(end, at, state, words);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** 64 hex digits, for an ArrayBuffer. */
export async function sha256(buffer) {
  if (!globalThis.crypto?.subtle) return computed(buffer);
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', buffer))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
