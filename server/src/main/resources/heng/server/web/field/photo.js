// Photos of a draft: kept as they were taken until the server has them.

import { keep } from './drafts.js';
import { sha256 } from './sha256.js';
import { get } from './store.js';

export const MOST_PHOTOS = 10;
const MOST_BYTES = 100 * 1024 * 1024;
const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic', 'image/heif': 'heif' };

/** Adds a photo to a draft; whether the draft is still one. Throws the word that says what is wrong, or the store's own fault; then nothing is added. */
export async function addPhoto(draft, item, file) {
  if (file.size > MOST_BYTES) throw new Error('photo-too-large');
  if (draft.photos.filter((photo) => photo.item === item).length >= MOST_PHOTOS) throw new Error('photo-too-many');
  const hash = await sha256(await file.arrayBuffer());
  const number = 1 + Math.max(0, ...draft.photos.map((photo) => photo.number));
  const photo = { item, number, name: `p${number}.${ENDINGS[file.type] ?? 'jpg'}`, sha256: hash, bytes: file.size };
  draft.photos.push(photo);
  try {
    return await keep(draft, (photos) => photos.put({ instance: draft.instance, name: photo.name, type: file.type, blob: file }));
  } catch (fault) {
    draft.photos = draft.photos.filter((one) => one !== photo);
    throw fault;
  }
}

/** Whether the draft is still one. */
export function removePhoto(draft, name) {
  draft.photos = draft.photos.filter((photo) => photo.name !== name);
  return keep(draft, (photos) => photos.delete([draft.instance, name]));
}

/** An address to show a photo by; whoever shows it gives it back with URL.revokeObjectURL. Null where it is gone. */
export async function pictureOf(instance, name) {
  const photo = await get('photos', [instance, name]);
  return photo ? URL.createObjectURL(photo.blob) : null;
}
