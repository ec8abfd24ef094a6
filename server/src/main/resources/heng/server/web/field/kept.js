// What the server said, with a copy on the phone for when there is no network.

import { get, put } from './store.js';

const PATIENCE_MS = 8000;

/** The address is unknown or was revoked. */
export class Shut extends Error {}

/** A fetch that gives up. Redirects are none of ours: a café's login page is no answer. */
export async function ask(url, options = {}, patienceMs = PATIENCE_MS) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patienceMs);
  try {
    return await fetch(url, { redirect: 'error', credentials: 'omit', ...options, signal: control.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** The kept copy; undefined where there is none. */
export async function copyOf(at) {
  return (await get('kept', at))?.content;
}

/** Asks the server and keeps the answer. Throws [Shut] where the address opens nothing, any other error where there is no answer. */
export async function fresh(at) {
  const answer = await ask(at);
  if (answer.status === 403 || answer.status === 401) throw new Shut();
  if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) throw new Error(`${at} ${answer.status}`);
  const content = await answer.json();
  await put('kept', { at, content });
  return content;
}
