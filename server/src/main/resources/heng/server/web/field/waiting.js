// What was handed in: each visit with its state, its receipt, or what has to be mended.

import { el } from './dom.js';
import { draftAt } from './drafts.js';
import { giveUp, mend, visitsOf } from './queue.js';
import { siteOf, state } from './state.js';
import { newInstance } from './visit.js';
import { lang, moment, say } from './words.js';

const LAST_SENT = 50;

export async function waitingView({ again, send }) {
  const visits = state.me ? await visitsOf(state.me.account) : [];
  const open = visits.filter((visit) => visit.state !== 'sent');
  const sent = visits.filter((visit) => visit.state === 'sent').slice(0, LAST_SENT);
  return {
    title: say('visits'),
    main: [
      el('h1', {}, say('visits')),
      state.shut && el('p', { class: 'note' }, say('shut-help')),
      visits.length === 0 && el('p', { class: 'empty' }, say('no-visits')),
      open.map((visit) => entry(visit, again)),
      sent.length > 0 && el('h2', {}, say('sent-visits')),
      sent.map((visit) => entry(visit, again)),
    ],
    foot: open.some((visit) => visit.state === 'waiting') ? el('div', { class: 'act' }, el('button', { type: 'button', class: 'primary', id: 'send-now', onclick: send }, say('send-now')), back()) : null,
  };
}

const back = () => el('p', { class: 'back' }, el('a', { href: '#/' }, `‹ ${say('to-sites')}`));

function entry(visit, again) {
  const site = siteOf(visit.campaign, visit.site);
  return el('article', { class: `visit ${visit.state}`, 'data-instance': visit.instance },
    el('h3', {}, site?.name ?? visit.siteName), el('p', { class: 'quiet' }, say('handed-in-at', moment(visit.handedIn))),
    el('p', {}, el('span', { class: `mark ${visit.state}` }, stateText(visit))),
    visit.messages.length > 0 && el('ul', { class: 'messages' }, visit.messages.map((message) => el('li', {}, messageText(message)))),
    visit.state === 'refused' && visit.messages.length === 0 && el('p', {}, say('refused-unsaid')),
    visit.receipt && receipt(visit.receipt),
    visit.state === 'refused' && actions(visit, again));
}

function stateText(visit) {
  if (visit.state === 'waiting' && visit.receipt) return say(visit.photosLeft === 1 ? 'photos-left-one' : 'photos-left', visit.photosLeft);
  if (visit.state === 'waiting' && visit.attempts > 0) return say('state-waiting-again', moment(visit.next));
  return say(`state-${visit.state}`);
}

/** A refusal without the place in the file that it names for machines. */
function messageText(message) {
  const text = message[lang()] ?? '';
  const mark = `${message.code}: `;
  const at = text.indexOf(mark);
  return (at < 0 ? text : text.slice(at + mark.length)).trim();
}

function receipt({ records, checkpoint }) {
  const first = records[0].index;
  const last = records[records.length - 1].index;
  return el('details', { class: 'receipt' }, el('summary', {}, first === last ? say('receipt-one', first) : say('receipt', first, last)),
    el('p', { class: 'quiet' }, say('receipt-why')), records.map((record) => el('p', {}, el('code', {}, `${record.index} ${record.leaf}`))), el('pre', { tabindex: '0' }, checkpoint));
}

function actions(visit, again) {
  const mended = async () => {
    if (await draftAt(visit.owner, visit.campaign, visit.site)) window.alert(say('draft-first'));
    else await mend(visit.instance, newInstance());
    location.hash = `#/c/${encodeURIComponent(visit.campaign)}/s/${encodeURIComponent(visit.site)}`;
  };
  const gone = async () => {
    if (!window.confirm(say(visit.receipt ? 'leave-photo-sure' : 'give-up-sure'))) return;
    await giveUp(visit.instance);
    again();
  };
  return el('div', { class: 'pair' }, !visit.receipt && el('button', { type: 'button', class: 'mend', onclick: mended }, say('mend')),
    el('button', { type: 'button', class: 'danger', onclick: gone }, say(visit.receipt ? 'leave-photo' : 'give-up')));
}
