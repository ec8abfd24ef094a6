// Drafts: every keystroke is kept, in the order in which it came.

import { all, done, inOne, span } from './store.js';

let writing = Promise.resolve();

/** Does one piece of writing after all that came before it. */
export function inOrder(work) {
  const written = writing.then(work);
  writing = written.catch(() => {}); // told to whoever asked; what comes next is written all the same
  return written;
}

/** Keeps a draft as it is now, with what else belongs into the same step; whether it could, since another window may have handed it in meanwhile. */
export function keep(draft, also = () => {}) {
  const copy = structuredClone(draft);
  return inOrder(() => inOne(['drafts', 'visits', 'photos'], async (stores) => {
    if (await done(stores.visits.get(copy.instance))) return false;
    stores.drafts.put(copy);
    also(stores.photos);
    return true;
  }));
}

/** Waits until all that was typed is kept. */
export const settled = () => writing;

export async function draftsOf(owner) {
  return (await all('drafts')).filter((draft) => draft.owner === owner);
}

export async function draftAt(owner, campaign, site) {
  return (await draftsOf(owner)).find((draft) => draft.campaign === campaign && draft.site === site);
}

export function drop(instance) {
  return inOrder(() => inOne(['drafts', 'photos'], (stores) => {
    stores.drafts.delete(instance);
    stores.photos.delete(span(instance));
  }));
}
