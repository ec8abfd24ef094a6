// Visits that were handed in, on their way to the server. Each has one of three states:
//   waiting  until the server has the visit and all its photos; a visit without photos is there after one answer
//   refused  the server will not take it as it is; it stays, with the reason, until somebody mends it or gives it up
//   sent     it is in the ledger; the receipt is kept with it
// A visit is sent as the same bytes under the same instance each time, and the server takes an instance once. So whatever is unknown is sent again.

import { alone } from './lock.js';
import { ask } from './kept.js';
import { all, done, get, inOne, photosOf, put, span } from './store.js';

const SEND_PATIENCE_MS = 30000;
const PHOTO_PATIENCE_MS = 180000;
const FIRST_PAUSE_MS = 4000;
const LONGEST_PAUSE_MS = 300000;
const CLOSED_PAUSE_MS = 900000;
const KEEP_SENT_MS = 30 * 86400000;

const channel = globalThis.BroadcastChannel ? new BroadcastChannel('heng-field') : null;

/** Tells all windows of the phone that something here has changed. */
export function changed() {
  channel?.postMessage('changed');
}

export function onChange(listener) {
  channel?.addEventListener('message', listener);
}

/** From a draft to a visit that waits, in one step: a draft is handed in once, and never lost between the two. Whether it was still there. */
export async function handIn(draft, body, now) {
  const taken = await inOne(['drafts', 'visits'], async (stores) => {
    if (!(await done(stores.drafts.get(draft.instance)))) return false;
    stores.drafts.delete(draft.instance);
    stores.visits.put({ instance: draft.instance, owner: draft.owner, campaign: draft.campaign, site: draft.site, siteName: draft.siteName, type: draft.type, body, draft, state: 'waiting',
      handedIn: now.toISOString(), attempts: 0, next: 0, photosLeft: draft.photos.length, receipt: null, messages: [] });
    return true;
  });
  changed();
  return taken;
}

/** A refused visit becomes a draft again, under a new name: what was refused was never taken. */
export async function mend(instance, fresh) {
  await inOne(['drafts', 'visits', 'photos'], async (stores) => {
    const visit = await done(stores.visits.get(instance));
    if (!visit || visit.state !== 'refused' || visit.receipt) return;
    stores.drafts.put({ ...visit.draft, instance: fresh });
    for (const photo of await done(stores.photos.getAll(span(instance)))) stores.photos.put({ ...photo, instance: fresh });
    stores.photos.delete(span(instance));
    stores.visits.delete(instance);
  });
  changed();
}

/** Gives up what was refused. */
export async function giveUp(instance) {
  await inOne(['visits', 'photos'], async (stores) => {
    const visit = await done(stores.visits.get(instance));
    if (!visit || visit.state !== 'refused') return;
    stores.photos.delete(span(instance));
    if (visit.receipt) stores.visits.put({ ...visit, state: 'sent', photosLeft: 0 }); // its records are in the ledger, only a photo was refused
    else stores.visits.delete(instance);
  });
  changed();
}

/** The visits of an account, the latest first. */
export async function visitsOf(owner) {
  return (await all('visits')).filter((visit) => visit.owner === owner).sort((one, other) => other.handedIn.localeCompare(one.handedIn));
}

/** Forgets what was sent long ago; the ledger has it. */
export async function forgetOld(now) {
  const old = (await all('visits')).filter((visit) => visit.state === 'sent' && now - new Date(visit.handedIn) > KEEP_SENT_MS);
  if (old.length > 0) await inOne(['visits'], (stores) => { old.forEach((visit) => stores.visits.delete(visit.instance)); });
}

/**
 * Sends what waits, the oldest first. What comes back:
 *   shut    the address opens nothing: it was revoked
 *   busy    another window is at it
 *   reached whether the server answered; null where nothing was sent
 *   next    when to try again what is still waiting, in milliseconds since 1970; null where nothing is
 *
 * @param base `/d/TOKEN/`
 * @param urgent also what should pause; somebody asked for it, or the network has come back
 */
export async function sendWaiting(owner, base, urgent) {
  let shut = false;
  let reached = null;
  const mine = await alone(`heng-send-${owner}`, async () => {
    const waiting = (await visitsOf(owner)).filter((visit) => visit.state === 'waiting').reverse();
    for (const { instance } of waiting) {
      const visit = await get('visits', instance);
      if (shut || visit?.state !== 'waiting' || (!urgent && visit.next > Date.now())) continue;
      const outcome = await send(visit, base);
      shut = outcome === 'shut';
      reached = outcome !== 'nobody';
      changed();
      if (outcome === 'nobody') break; // without network each further visit would only wait for nothing
    }
  });
  const left = (await visitsOf(owner)).filter((visit) => visit.state === 'waiting');
  return { shut, busy: !mine, reached, next: left.length === 0 ? null : Math.min(...left.map((visit) => visit.next)) };
}

async function send(visit, base) {
  const records = `${base}c/${encodeURIComponent(visit.campaign)}/`;
  if (!visit.receipt) {
    const answer = await submit(`${records}records`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: visit.body }, SEND_PATIENCE_MS);
    if (answer.kind !== 'taken') return settle(visit, answer);
    const receipt = receiptIn(answer.content, visit);
    if (!receipt) return settle(visit, { kind: 'nobody' });
    Object.assign(visit, { receipt, messages: [] });
    await put('visits', visit);
  }
  const refused = [];
  for (const photo of await photosOf(visit.instance)) {
    const address = `${records}visits/${encodeURIComponent(visit.instance)}/photos/${encodeURIComponent(photo.name)}`;
    const answer = await submit(address, { method: 'PUT', headers: { 'Content-Type': photo.type || 'application/octet-stream' }, body: photo.blob }, PHOTO_PATIENCE_MS);
    if (answer.kind === 'refused' && answer.status === 404) return settle(visit, { kind: 'later', messages: answer.messages }); // the server does not know of the visit yet
    if (answer.kind === 'refused') {
      refused.push(...answer.messages);
      continue; // the others may well be taken
    }
    if (answer.kind !== 'taken') return settle(visit, answer);
    visit.photosLeft = Math.max(0, visit.photosLeft - 1);
    await inOne(['photos', 'visits'], (stores) => {
      stores.photos.delete([photo.instance, photo.name]);
      stores.visits.put(visit);
    });
    changed();
  }
  if (visit.photosLeft > 0) return settle(visit, { kind: 'refused', messages: refused });
  await put('visits', { ...visit, state: 'sent', messages: [] });
  return 'sent';
}

/** What the answer names for each record that was sent; null where it is no such answer, such as that of a hotel's network. */
function receiptIn(content, visit) {
  const due = JSON.parse(visit.body).records.length;
  const entries = content?.records;
  if (!Array.isArray(entries) || entries.length !== due || !entries.every((entry) => entry.id?.startsWith(`${visit.instance}/`) && Number.isInteger(entry.index))) return null;
  return { records: entries, checkpoint: content.checkpoint };
}

async function submit(address, options, patienceMs) {
  let answer;
  let content = null;
  try {
    answer = await ask(address, options, patienceMs);
    content = await answer.json().catch(() => null);
  } catch {
    return { kind: 'nobody' };
  }
  const messages = (content?.refusals ?? []).map(({ code, zh, en, record }) => ({ code, zh, en, record: record ?? null }));
  if (answer.ok && (answer.headers.get('content-type') ?? '').includes('html')) return { kind: 'nobody' }; // the page of a network one has to sign in to
  if (answer.ok) return { kind: 'taken', content };
  if (answer.status === 401 || (answer.status === 403 && messages.length === 0)) return { kind: 'shut' };
  if (answer.status === 409 && messages.some((message) => message.code === 'closed')) return { kind: 'closed', messages };
  if ([400, 403, 404, 409, 413, 415, 422].includes(answer.status)) return { kind: 'refused', status: answer.status, messages };
  return { kind: 'later', messages };
}

/** Keeps what became of an attempt; the word for it. */
async function settle(visit, { kind, messages = [] }) {
  if (kind === 'shut') return kind;
  const attempts = visit.attempts + 1;
  const pause = kind === 'closed' ? CLOSED_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10));
  await put('visits', { ...visit, attempts, next: Date.now() + pause, messages, state: kind === 'refused' ? 'refused' : 'waiting' });
  return kind;
}
