// The field page: starts, knows which view is asked for, fetches what is new, and has visits sent.

import { el, fill } from './dom.js';
import { settled } from './drafts.js';
import { Shut, copyOf, fresh } from './kept.js';
import { forgetOld, onChange, sendWaiting, visitsOf } from './queue.js';
import { campaignNow, state } from './state.js';
import { lang, loadWords, say, speak } from './words.js';
import { formView } from './form.js';
import { moreView } from './more.js';
import { sitesView } from './sites.js';
import { waitingView } from './waiting.js';

const SYNC_TAG = 'heng-send';
const BUSY_PAUSE_MS = 5000;

const place = (id) => document.getElementById(id);

// ---- views

/** `#/`, `#/waiting`, `#/more`, `#/c/CAMPAIGN/s/SITE` */
function asked() {
  const parts = location.hash.slice(2).split('/').map(decodeURIComponent);
  if (parts[0] === 'waiting') return { name: 'waiting' };
  if (parts[0] === 'more') return { name: 'more' };
  if (parts[0] === 'c' && parts[2] === 's') return { name: 'form', campaign: parts[1], site: parts[3] };
  return { name: 'sites' };
}

let showing = 0;

async function show(moved) {
  showing += 1;
  const mine = showing;
  const where = asked();
  const views = { sites: sitesView, waiting: waitingView, more: moreView, form: formView };
  const view = await views[where.name]({ ...where, again: () => show(false), handedIn: () => send(false), send: () => send(true) });
  if (mine !== showing) return; // somebody has gone on meanwhile
  fill(place('main'), view.main);
  fill(place('foot'), view.foot ?? tabs(where.name));
  document.title = view.title;
  if (moved) {
    window.scrollTo(0, 0);
    place('main').focus();
  }
  await frame();
}

function tabs(now) {
  const tab = (name, to, text) => el('a', { href: to, 'aria-current': name === now ? 'page' : null }, text);
  return el('nav', { class: 'tabs', 'aria-label': say('tabs') }, tab('sites', '#/', say('sites')), tab('waiting', '#/waiting', say('visits')), tab('more', '#/more', say('more')));
}

// ---- head and strip

function head() {
  const other = lang() === 'zh' ? 'en' : 'zh';
  return [
    el('a', { class: 'brand', href: '#/' }, el('span', { class: 'sign', 'aria-hidden': 'true' }, '衡'), el('span', {}, say('title'))),
    el('button', { class: 'language', type: 'button', lang: other === 'en' ? 'en' : 'zh-CN', onclick: () => { speak(other); settled().then(() => show(false)); } }, say('other-language')),
  ];
}

/** What somebody in the street has to know now: one line, or nothing. */
function stripLines(waiting, refused) {
  const lines = [];
  if (state.shut) lines.push(['shut', say('strip-shut')]);
  if (!state.online) lines.push(['offline', say('strip-offline')]);
  if (waiting > 0) lines.push(['waiting', say(waiting === 1 ? 'strip-waiting-one' : 'strip-waiting', waiting)]);
  if (refused > 0) lines.push(['refused', say(refused === 1 ? 'strip-refused-one' : 'strip-refused', refused)]);
  return lines;
}

async function frame() {
  const visits = state.me ? await visitsOf(state.me.account) : [];
  const lines = stripLines(visits.filter((visit) => visit.state === 'waiting').length, visits.filter((visit) => visit.state === 'refused').length);
  fill(place('head'), head());
  fill(place('strip'), lines.length === 0 ? [] : el('a', { href: '#/waiting' }, lines.map(([kind, text]) => el('span', { class: `mark ${kind}` }, text))));
}

// ---- what the server says

async function load() {
  const at = (path) => `${state.base}${path}`;
  const take = async (from) => {
    const me = await from(at('me.json'));
    if (!me) return;
    state.me = me;
    await Promise.all(me.campaigns.map(async ({ id }) => {
      const [sites, forms] = await Promise.all([from(at(`c/${encodeURIComponent(id)}/sites.json`)), from(at(`c/${encodeURIComponent(id)}/forms.json`))]);
      if (sites && forms) Object.assign(state, { sites: { ...state.sites, [id]: sites }, forms: { ...state.forms, [id]: forms } });
    }));
    state.campaign = campaignNow()?.id ?? null;
  };
  return { kept: () => take(copyOf), fresh: () => take(fresh) };
}

async function refresh() {
  try {
    await (await load()).fresh();
    Object.assign(state, { online: true, shut: false });
  } catch (fault) {
    if (fault instanceof Shut) state.shut = true;
    else state.online = navigator.onLine && !(fault instanceof TypeError) && fault.name !== 'AbortError';
  }
}

// ---- sending

let timer = null;

async function send(urgent) {
  clearTimeout(timer);
  if (!state.me || state.shut) return;
  const { shut, busy, reached, next } = await sendWaiting(state.me.account, state.base, urgent);
  Object.assign(state, { shut, online: reached ?? state.online });
  await showUnlessWriting();
  if (next === null || shut) return;
  askToBeWoken();
  timer = setTimeout(() => send(false), busy ? BUSY_PAUSE_MS : Math.max(1000, next - Date.now()));
}

/** So that what waits is sent even when this page is closed, where the browser can do that. */
async function askToBeWoken() {
  try {
    const registration = await navigator.serviceWorker?.ready;
    await registration?.sync?.register(SYNC_TAG);
  } catch { /* not here, or not allowed: the page itself sends when it is open */ }
}

/** A form is not drawn anew under the fingers of who writes. */
async function showUnlessWriting() {
  if (asked().name === 'sites' || asked().name === 'waiting') await show(false);
  else await frame();
}

// ---- start

async function startWorker() {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('worker.js?sending=true', { type: 'module' }).catch(() => navigator.serviceWorker.register('worker.js'));
    await navigator.serviceWorker.ready;
    state.offlineReady = true;
    await showUnlessWriting();
  } catch { /* some apps' browsers have workers and forbid them: as without */ }
}

async function networkIsBack() {
  state.online = true;
  await refresh();
  await send(true);
  await showUnlessWriting();
}

async function start() {
  speak(lang());
  await loadWords(state.base);
  const { kept } = await load();
  await kept();
  state.started = true;
  window.addEventListener('hashchange', () => show(true));
  window.addEventListener('online', networkIsBack);
  window.addEventListener('offline', () => { state.online = false; showUnlessWriting(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && navigator.onLine) networkIsBack(); });
  onChange(showUnlessWriting);
  const known = state.me !== null;
  if (known) await show(false);
  await refresh();
  await (known ? showUnlessWriting() : show(false));
  startWorker();
  await forgetOld(new Date());
  await send(true);
}

start().catch((fault) => {
  place('main').replaceChildren(el('p', { class: 'note', role: 'alert' }, '打不开。也许这个浏览器不让网页保存内容：请换一个浏览器。 This does not open. Maybe this browser lets no page keep anything: take another one. ', el('code', {}, String(fault))));
});
