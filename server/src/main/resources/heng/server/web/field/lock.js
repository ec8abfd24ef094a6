// One sender at a time, however many windows are open. Two senders would do no harm, since the server takes an instance once; they would only pay twice for the way.

import { done, inOne } from './store.js';

const LEASE_MS = 20000;
const me = Math.random().toString(36).slice(2);

/** Does the work unless somebody else is at it; whether it was done. */
export async function alone(name, work) {
  if (navigator.locks) {
    return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }
  return leased(name, work);
}

/** The same where there are no locks, as on a page that came without TLS: a lease that runs out should its holder be killed. */
export async function leased(name, work) {
  if (!(await take(name))) return false;
  const timer = setInterval(() => take(name), LEASE_MS / 4);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await inOne(['leases'], (stores) => { stores.leases.delete(name); });
  }
  return true;
}

function take(name) {
  return inOne(['leases'], async (stores) => {
    const held = await done(stores.leases.get(name));
    if (held && held.holder !== me && held.until > Date.now()) return false;
    stores.leases.put({ name, holder: me, until: Date.now() + LEASE_MS });
    return true;
  });
}
