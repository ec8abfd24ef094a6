// My sites: what is begun first, then those that were assigned, then the others; found by name or code, or in order of distance.

import { el } from './dom.js';
import { draftsOf } from './drafts.js';
import { here, metres } from './position.js';
import { visitsOf } from './queue.js';
import { campaignNow, formOf, state } from './state.js';
import { moment, say, title } from './words.js';

const AT_ONCE = 60;

let wanted = ''; // stays while the page is open
let most = AT_ONCE;

export async function sitesView({ again }) {
  const campaign = campaignNow();
  if (!campaign) return { title: say('title'), main: nothing() };
  const marks = await marksOf(campaign.id);
  const list = el('ul', { class: 'sites' });
  const more = el('button', { type: 'button', class: 'wide', onclick: () => { most += AT_ONCE; draw(); } }, say('more-sites'));
  const count = el('p', { class: 'quiet', role: 'status' });
  const draw = () => {
    const found = ordered(campaign.id, marks);
    list.replaceChildren(...found.slice(0, most).map((site) => entry(campaign.id, site, marks.get(site.code))));
    more.hidden = found.length <= most;
    count.textContent = say(found.length === 1 ? 'sites-found-one' : 'sites-found', found.length);
  };
  draw();
  return { title: title(campaign.title), main: [chooser(campaign, again), notes(campaign), finder(draw), nearness(draw), count, list, more] };
}

function nothing() {
  return el('div', { class: 'empty' }, el('h1', {}, say('no-campaign')), el('p', {}, say(state.shut ? 'shut-help' : state.me ? 'no-campaign-help' : 'no-network-first')));
}

/** What became of each site on this phone: a draft, or the latest visit. */
async function marksOf(campaign) {
  const marks = new Map();
  (await visitsOf(state.me.account)).reverse().filter((visit) => visit.campaign === campaign).forEach((visit) => marks.set(visit.site, { kind: visit.state, time: visit.handedIn }));
  (await draftsOf(state.me.account)).filter((draft) => draft.campaign === campaign).forEach((draft) => marks.set(draft.site, { kind: 'draft' }));
  return marks;
}

function chooser(now, again) {
  if (state.me.campaigns.length === 1) return el('h1', {}, title(now.title));
  const select = el('select', { id: 'campaign', onchange: (event) => { state.campaign = event.target.value; again(); } },
    state.me.campaigns.map((one) => el('option', { value: one.id, selected: one.id === now.id }, title(one.title))));
  return el('div', {}, el('h1', { class: 'hidden' }, title(now.title)), el('label', { for: 'campaign' }, say('campaign')), select);
}

function notes(campaign) {
  return [
    campaign.notice && el('p', { class: 'note' }, title(campaign.notice)),
    !state.offlineReady && el('p', { class: 'note', id: 'not-offline' }, say(window.isSecureContext ? 'offline-not-yet' : 'offline-never')),
  ];
}

function finder(draw) {
  const input = el('input', { type: 'search', id: 'find', value: wanted, autocomplete: 'off', oninput: (event) => { wanted = event.target.value; most = AT_ONCE; draw(); } });
  return el('div', { class: 'finder' }, el('label', { for: 'find' }, say('find-site')), input);
}

function nearness(draw) {
  const said = el('span', { role: 'status', class: 'quiet' });
  const press = async () => {
    said.textContent = say('position-waiting');
    try {
      const found = await here();
      state.here = [Number(found.latitude), Number(found.longitude)];
      said.textContent = '';
      draw();
    } catch (fault) {
      said.textContent = say(fault.message);
    }
  };
  return el('p', { class: 'nearness' }, el('button', { type: 'button', onclick: press }, say('nearest-first')), said);
}

const distance = (site) => (state.here && site.position ? metres(state.here, site.position) : Infinity);

function ordered(campaign, marks) {
  const text = wanted.trim().toLowerCase();
  const found = (state.sites[campaign] ?? []).filter((site) => text === '' || `${site.name} ${site.code} ${site.placeName}`.toLowerCase().includes(text));
  const rank = (site) => (marks.get(site.code)?.kind === 'draft' ? 0 : site.assigned ? 1 : 2);
  return found.map((site, place) => ({ site, place, rank: rank(site), far: distance(site) }))
    .sort((one, other) => one.rank - other.rank || (one.far === other.far ? one.place - other.place : one.far - other.far)).map(({ site }) => site);
}

function entry(campaign, site, mark) {
  const far = distance(site);
  const about = [formOf(campaign, site.type) && title(formOf(campaign, site.type).title), site.placeName, site.code].filter(Boolean).join(' · ');
  return el('li', {}, el('a', { href: `#/c/${encodeURIComponent(campaign)}/s/${encodeURIComponent(site.code)}` },
    el('span', { class: 'what' }, el('strong', {}, site.name), el('span', { class: 'quiet' }, about)),
    el('span', { class: 'aside' }, site.assigned && el('span', { class: 'mark assigned' }, say('assigned')), mark && el('span', { class: `mark ${mark.kind}` }, markText(mark)),
      Number.isFinite(far) && el('span', { class: 'quiet' }, far < 1000 ? say('metres', Math.round(far)) : say('kilometres', (far / 1000).toFixed(1))))));
}

function markText({ kind, time }) {
  return kind === 'sent' ? say('mark-sent', moment(time)) : say(`state-${kind}`);
}
