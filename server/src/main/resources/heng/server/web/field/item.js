// One item of a form: how it was answered, what was seen, photos.

import { el, fill, newId } from './dom.js';
import { addPhoto, pictureOf, removePhoto } from './photo.js';
import { isFull } from './store.js';
import { HOW, answerOf, photosFor } from './visit.js';
import { say, title } from './words.js';

/**
 * A card with
 *   node   what is shown
 *   show   draws it anew from the draft
 *   mark   says beside the fields what has to be mended
 *
 * @param form `keep` keeps the draft, `say` shows a fault at the foot
 */
export function itemCard(draft, question, form) {
  const answer = () => answerOf(draft, question.item);
  const faults = new Map(); // by field: where its fault is said, and the input
  const body = el('div', { class: 'body' });
  const set = (change) => { Object.assign(answer(), change); form.keep(); };

  const how = el('div', { class: 'choices how' }, HOW.map((word) => choice(`how-${question.item}`, say(`how-${word}`), answer().how === word, () => { set({ how: word }); drawBody(); })));

  function drawBody() {
    faults.clear();
    const parts = { seen, noaccess: noAccess, none: () => el('p', { class: 'quiet' }, say('none-means')), open: () => null }[answer().how]();
    fill(body, parts, answer().how === 'open' ? null : photos());
  }

  function withFault(name, label, control, input) {
    const fault = el('p', { class: 'fault', id: newId('fault'), hidden: true });
    input.setAttribute('aria-describedby', fault.id);
    faults.set(name, { fault, input });
    return el('div', { class: 'field' }, label, control, fault);
  }

  function seen() {
    return question.fields.map((field) => {
      const put = (value) => { answer().fields[field.name] = value; form.keep(); };
      const given = answer().fields[field.name] ?? '';
      return field.kind === 'choice' ? wordChoice(field, given, put) : numberInput(field, given, put);
    });
  }

  function numberInput(field, given, set) {
    const id = newId('field');
    const input = el('input', { id, type: 'text', inputmode: field.kind === 'count' ? 'numeric' : 'decimal', autocomplete: 'off', value: given, oninput: (event) => set(event.target.value) });
    const step = (by) => {
      input.value = String(Math.max(0, (Number.parseInt(input.value, 10) || 0) + by));
      set(input.value);
    };
    const stepper = el('div', { class: 'stepper' },
      el('button', { type: 'button', 'aria-label': say('one-less', field.name), onclick: () => step(-1) }, '−'), input, el('button', { type: 'button', 'aria-label': say('one-more', field.name), onclick: () => step(1) }, '+'));
    return withFault(field.name, el('label', { for: id }, field.name), stepper, input);
  }

  function wordChoice(field, given, set) {
    const group = el('fieldset', { class: 'choices', tabindex: '-1' }, el('legend', {}, field.name),
      [...field.choices, 'other'].map((word) => choice(`${question.item}-${field.name}`, word === 'other' ? say('other') : word, given === word, () => set(word))));
    return withFault(field.name, null, group, group);
  }

  function noAccess() {
    const id = newId('reason');
    const input = el('input', { id, type: 'text', maxlength: 200, autocomplete: 'off', value: answer().reason, oninput: (event) => set({ reason: event.target.value }) });
    return withFault('reason', el('label', { for: id }, say('why-no-access')), el('div', {}, reasons(input), input), input);
  }

  function photos() {
    const id = newId('photo');
    const shown = el('ul', { class: 'photos' });
    const said = el('p', { class: 'fault', role: 'alert', hidden: true });
    const add = el('input', { id, type: 'file', accept: 'image/*', multiple: true, class: 'hidden', onchange: async (event) => {
      said.hidden = true;
      for (const file of [...event.target.files]) {
        try {
          if (!(await addPhoto(draft, question.item, file))) form.say(say('handed-in-elsewhere'));
        } catch (fault) {
          said.textContent = isFull(fault) ? say('no-room-photo') : fault.message.startsWith('photo-') ? say(fault.message) : say('not-kept', String(fault));
          said.hidden = false;
        }
      }
      event.target.value = '';
      drawPhotos();
    } });
    const drawPhotos = async () => {
      const own = photosFor(draft, question.item);
      shown.replaceChildren(...await Promise.all(own.map((photo, place) => thumbnail(photo, place + 1))));
      none.hidden = own.length > 0 || answer().how !== 'seen'; // a reason that was typed stays with the draft and is not sent beside a photo
    };
    const reason = el('input', { id: newId('no-photo'), type: 'text', maxlength: 200, autocomplete: 'off', value: answer().noPhoto, oninput: (event) => set({ noPhoto: event.target.value }) });
    const none = el('details', { open: answer().noPhoto !== '' }, el('summary', {}, say('no-photo')), el('label', { for: reason.id }, say('why-no-photo')), reason);
    drawPhotos();
    return el('div', { class: 'pictures' }, el('p', { class: 'quiet' }, say('photo-why')), shown, el('label', { class: 'button', for: id }, say('photo-add')), add, said, none);
  }

  async function thumbnail(photo, place) {
    const address = await pictureOf(draft.instance, photo.name);
    const gone = () => { if (address) URL.revokeObjectURL(address); };
    return el('li', {}, el('img', { src: address, alt: say('photo-number', place), onload: gone, onerror: gone }),
      el('button', { type: 'button', onclick: async () => { await removePhoto(draft, photo.name); drawBody(); } }, say('photo-remove', place)));
  }

  drawBody();
  const node = el('section', { class: 'item' }, el('fieldset', {}, el('legend', {}, title(question.title)), how), body);
  return {
    item: question.item,
    node,
    show() {
      [...how.querySelectorAll('input')].forEach((input, place) => { input.checked = HOW[place] === answer().how; });
      drawBody();
    },
    mark(wrong) {
      for (const { fault, input } of faults.values()) {
        fault.hidden = true;
        input.removeAttribute('aria-invalid');
      }
      for (const { field, word } of wrong) {
        const at = faults.get(field);
        if (!at) continue;
        at.fault.textContent = say(word);
        at.fault.hidden = false;
        at.input.setAttribute('aria-invalid', 'true');
      }
    },
  };
}

/** One of several, as a large button. */
function choice(name, text, checked, chosen) {
  return el('label', { class: 'choice' }, el('input', { type: 'radio', name, checked, onchange: chosen }), el('span', {}, text));
}

/** Why one could not get in, for the thumb; anything else is typed. */
export function reasons(input) {
  return el('div', { class: 'choices' }, ['locked', 'works', 'refused-entry', 'not-found'].map((word) => el('button', { type: 'button', onclick: () => {
    input.value = say(`reason-${word}`);
    input.dispatchEvent(new Event('input'));
  } }, say(`reason-${word}`))));
}
