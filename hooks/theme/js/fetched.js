// What is fetched when it is first needed. Knows no address.

/** A JSON file's content. */
export async function fetchJson(address, how) {
  const answer = await fetch(address, how);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/** Loads once; what failed is forgotten, so that the next call tries again. */
export function once(load) {
  let loaded;
  return () =>
    (loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    }));
}
