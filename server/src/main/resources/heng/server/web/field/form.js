// The form of one site. What is typed is kept at each keystroke; handing in puts the visit among those that wait.

import { el, newId } from './dom.js';
import { draftAt, drop, keep, settled } from './drafts.js';
import { itemCard, reasons } from './item.js';
import { here } from './position.js';
import { handIn } from './queue.js';
import { campaignNow, formOf, siteOf, state } from './state.js';
import { isFull } from './store.js';
import { answerOf, answered, bodyOf, clockIn, newDraft, problems } from './visit.js';
import { moment, say, title } from './words.js';

export async function formView({ campaign, site: code, handedIn }) {
  const site = siteOf(campaign, code);
  const form = site && formOf(campaign, site.type);
  if (!form) return { title: say('title'), main: el('div', { class: 'empty' }, el('h1', {}, say('no-site')), el('p', {}, el('a', { href: '#/' }, say('to-sites')))) };
  await settled();
  const draft = (await draftAt(state.me.account, campaign, code)) ?? newDraft(state.me.account, campaign, site, clockIn(state.me.zone, new Date()));
  return new SiteForm(site, form, draft, handedIn).view();
}

class SiteForm {
  constructor(site, form, draft, handedIn) {
    Object.assign(this, { site, form, draft, handedIn });
    this.kept = el('p', { class: 'quiet kept', role: 'status' });
    this.left = el('p', { class: 'quiet', id: 'left' });
    this.fault = el('p', { class: 'fault', role: 'alert', id: 'form-fault', hidden: true });
    this.cards = form.questions.map((question) => itemCard(draft, question, { keep: () => this.keep(), say: (fault) => this.sayFault(fault) }));
  }

  view() {
    const { site, form } = this;
    this.count();
    return {
      title: site.name,
      main: [
        el('p', { class: 'back' }, el('a', { href: '#/' }, `‹ ${say('to-sites')}`)),
        el('h1', {}, site.name), el('p', { class: 'quiet' }, [title(form.title), site.placeName, site.code].join(' · ')),
        this.when(), this.position(), this.nobodyGotIn(), this.cards.map((card) => card.node), this.dropping(),
      ],
      foot: el('div', { class: 'act' }, this.fault, el('div', { class: 'line' }, this.left, this.kept), el('button', { type: 'button', class: 'primary', id: 'hand-in', onclick: () => this.handIn() }, say('hand-in'))),
    };
  }

  async keep() {
    this.count();
    try {
      const kept = await keep(this.draft);
      if (!kept) this.sayFault(say('handed-in-elsewhere'));
      else this.kept.textContent = say('draft-kept', moment(new Date()));
      navigator.storage?.persist?.(); // the browser is asked not to clear this away; what it says is shown under “more”
    } catch (fault) {
      this.sayFault(isFull(fault) ? say('no-room') : say('not-kept', String(fault)));
    }
  }

  sayFault(text) {
    this.fault.textContent = text;
    this.fault.hidden = text === '';
  }

  count() {
    const open = this.form.questions.length - answered(this.draft, this.form).length;
    this.left.textContent = open === 0 ? say('all-answered') : say(open === 1 ? 'left-open-one' : 'left-open', open);
  }

  when() {
    const id = newId('when');
    const period = campaignNow();
    const outside = el('p', { class: 'note', hidden: true }, say('outside-period', period?.from ?? '…', period?.to ?? '…'));
    const look = () => {
      const day = this.draft.when.slice(0, 10);
      outside.hidden = !((period?.from && day < period.from) || (period?.to && day > period.to));
    };
    look();
    const input = el('input', { id, type: 'datetime-local', value: this.draft.when, required: true, oninput: (event) => {
      if (event.target.value === '') return;
      this.draft.when = event.target.value.slice(0, 16);
      look();
      this.keep();
    } });
    return el('div', { class: 'field' }, el('label', { for: id }, say('when')), input, outside);
  }

  position() {
    const said = el('p', { class: 'quiet', role: 'status' });
    const show = () => {
      const position = this.draft.position;
      said.textContent = position ? say('position-is', position.latitude, position.longitude, Math.round(Number(position.accuracyMetres)), say(`system-${position.system}`)) : say('position-why');
      away.hidden = !position;
      take.textContent = say(position ? 'position-again' : 'position-take');
    };
    const take = el('button', { type: 'button', onclick: async () => {
      said.textContent = say('position-waiting');
      try {
        this.draft.position = await here();
        await this.keep();
        show();
      } catch (fault) {
        said.textContent = say(fault.message);
      }
    } });
    const away = el('button', { type: 'button', onclick: () => { this.draft.position = null; this.keep(); show(); } }, say('position-away'));
    show();
    return el('div', { class: 'field' }, said, el('div', { class: 'pair' }, take, away));
  }

  /** One answer for the whole site, where it was closed to whoever came. */
  nobodyGotIn() {
    const id = newId('closed');
    const input = el('input', { id, type: 'text', maxlength: 200, autocomplete: 'off' });
    const fault = el('p', { class: 'fault', role: 'alert', hidden: true }, say('need-reason'));
    const press = () => {
      fault.hidden = input.value.trim() !== '';
      if (!fault.hidden) return input.focus();
      for (const question of this.form.questions) Object.assign(answerOf(this.draft, question.item), { how: 'noaccess', reason: input.value.trim() });
      this.cards.forEach((card) => card.show());
      details.open = false;
      return this.keep();
    };
    const details = el('details', { class: 'closed' }, el('summary', {}, say('nobody-got-in-site')), el('label', { for: id }, say('why-no-access')), reasons(input), input, fault,
      el('button', { type: 'button', onclick: press }, say('mark-all-no-access')));
    return details;
  }

  dropping() {
    return el('p', { class: 'dropping' }, el('button', { type: 'button', class: 'danger', onclick: async () => {
      if (!window.confirm(say('drop-sure'))) return;
      await drop(this.draft.instance);
      location.hash = '#/';
    } }, say('drop-draft')));
  }

  async handIn() {
    this.sayFault('');
    this.cards.forEach((card) => card.mark([]));
    if (answered(this.draft, this.form).length === 0) return this.sayFault(say('nothing-answered'));
    const wrong = problems(this.draft, this.form);
    if (wrong.length > 0) {
      this.cards.forEach((card) => card.mark(wrong.filter((one) => one.item === card.item)));
      this.sayFault(say(wrong.length === 1 ? 'mend-first-one' : 'mend-first', wrong.length));
      return document.querySelector('[aria-invalid=true]')?.focus();
    }
    try {
      await this.keep();
      const now = new Date();
      if (!(await handIn(this.draft, bodyOf(this.draft, this.form, now), now))) return this.sayFault(say('handed-in-elsewhere'));
    } catch (fault) {
      return this.sayFault(isFull(fault) ? say('no-room') : say('not-kept', String(fault)));
    }
    location.hash = '#/waiting';
    return this.handedIn();
  }
}
