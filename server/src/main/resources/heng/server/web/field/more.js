// What one seldom needs: whose phone this is, what it can do here, in which system its positions are.

import { el } from './dom.js';
import { SYSTEMS, declare, system } from './position.js';
import { state } from './state.js';
import { say } from './words.js';

export async function moreView() {
  const persisted = await navigator.storage?.persisted?.().catch(() => false);
  const room = await navigator.storage?.estimate?.().catch(() => null);
  const line = (term, text) => el('div', {}, el('dt', {}, term), el('dd', {}, text));
  return {
    title: say('more'),
    main: [
      el('h1', {}, say('more')),
      el('dl', { class: 'sheet' },
        line(say('account'), state.me?.account ?? say('unknown')),
        line(say('without-network'), say(state.offlineReady ? 'offline-ready' : window.isSecureContext ? 'offline-not-yet' : 'offline-never')),
        line(say('keeps'), say(persisted ? 'keeps-always' : 'keeps-maybe')),
        room?.quota ? line(say('room'), say('room-is', mebibytes(room.usage), mebibytes(room.quota))) : null),
      el('h2', {}, say('coordinates')), el('p', { class: 'quiet' }, say('coordinates-why')),
      el('fieldset', { class: 'choices column' }, el('legend', { class: 'hidden' }, say('coordinates')),
        SYSTEMS.map((which) => el('label', { class: 'choice' }, el('input', { type: 'radio', name: 'system', checked: system() === which, onchange: () => declare(which) }), el('span', {}, say(`system-${which}`))))),
      el('h2', {}, say('photos')), el('p', {}, say('photo-as-taken')),
      el('h2', {}, say('address-secret')), el('p', {}, say('address-secret-why')),
    ],
  };
}

const mebibytes = (bytes) => Math.round((bytes ?? 0) / 1048576);
