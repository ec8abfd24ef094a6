// Sending while no page is open: the browser wakes the worker once there is network (Background Sync, where there is such a thing).

import { copyOf } from './kept.js';
import { sendWaiting } from './queue.js';

export const TAG = 'heng-send';

export function sendOnWake(event) {
  if (event.tag === TAG) event.waitUntil(wake());
}

async function wake() {
  const base = new URL(self.registration.scope).pathname;
  const me = await copyOf(`${base}me.json`);
  if (!me) return;
  const { next, shut } = await sendWaiting(me.account, base, true);
  if (next !== null && !shut) throw new Error('something still waits'); // the browser tries again later
}
