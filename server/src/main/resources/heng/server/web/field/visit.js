// A visit while it is written, and as it is sent (docs/formats.md, F8).

/** How an item was answered. What is left open was not looked at, and nothing is said of it. */
export const HOW = ['seen', 'none', 'noaccess', 'open'];

/** A name for a visit, also where the browser makes no UUIDs because the page came without TLS. */
export function newInstance() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `uuid:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** `2026-11-27T10:20`, as clocks show it in a zone. */
export function clockIn(zone, date) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .formatToParts(date).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** When the device says it was, with the offset of its own clock. */
export function captured(date) {
  const offset = -date.getTimezoneOffset();
  const two = (number) => String(number).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

export function newDraft(owner, campaign, site, when) {
  return { instance: newInstance(), owner, campaign, site: site.code, siteName: site.name, type: site.type, when, answers: {}, photos: [], position: null };
}

export function answerOf(draft, item) {
  draft.answers[item] ??= { how: 'open', fields: {}, reason: '', noPhoto: '' };
  return draft.answers[item];
}

const isAnswered = (draft, question) => (draft.answers[question.item]?.how ?? 'open') !== 'open';
export const answered = (draft, form) => form.questions.filter((question) => isAnswered(draft, question));
export const photosFor = (draft, item) => draft.photos.filter((photo) => photo.item === item);

/** As typed, with digits of full width made plain. */
const plain = (text) => (text ?? '').normalize('NFKC').trim();

function fieldProblem(field, text) {
  if (plain(text) === '') return 'need-field';
  if (field.kind === 'count' && !/^\d+$/.test(plain(text))) return 'need-count';
  if (field.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(plain(text))) return 'need-number';
  return null;
}

/** What has to be mended before the visit can be handed in: item, field or null, and the word that says what. */
export function problems(draft, form) {
  const found = [];
  for (const question of answered(draft, form)) {
    const answer = draft.answers[question.item];
    if (answer.how === 'seen') {
      for (const field of question.fields) {
        const word = fieldProblem(field, answer.fields[field.name]);
        if (word) found.push({ item: question.item, field: field.name, word });
      }
    }
    if (answer.how === 'noaccess' && plain(answer.reason) === '') found.push({ item: question.item, field: 'reason', word: 'need-reason' });
  }
  return found;
}

function record(draft, question) {
  const answer = draft.answers[question.item];
  const own = { item: question.item, site: draft.site, time: draft.when };
  if (answer.how === 'none') own.answer = 'not applicable';
  if (answer.how === 'noaccess') Object.assign(own, { answer: 'no access', reason: answer.reason.trim() });
  if (answer.how === 'seen') own.fields = Object.fromEntries(question.fields.map((field) => [field.name, plain(answer.fields[field.name])]));
  const photos = photosFor(draft, question.item);
  if (photos.length > 0) own.photos = photos.map(({ name, sha256 }) => ({ name, sha256 }));
  else if (answer.how === 'seen' && answer.noPhoto.trim() !== '') own.noPhoto = answer.noPhoto.trim();
  if (draft.position) own.position = draft.position;
  return own;
}

/** The text that is sent, the same each time it is sent. */
export function bodyOf(draft, form, now) {
  return JSON.stringify({ instance: draft.instance, captured: captured(now), records: answered(draft, form).map((question) => record(draft, question)) });
}
