// A city as data: the file beside its page, which publish/exports/city.py writes of the same story as the page. Read once
// for whoever asks; knows no page and draws nothing.

/**
 * A step of a round. A bimtek without a number stands for several of the ten `keys`, every other step for its own.
 * @typedef {{keys: string[], label: string, status: string, word: string, said: string[], claim?: string}} Step
 */

/**
 * What stands in a city's file. Texts are the page's own; a key that is absent says that nothing is known. `claim` is
 * the anchor of a claim on the page, `sources` of a claim are numbers of the city's sources.
 * @typedef {object} City
 * @property {number} schema
 * @property {string} id
 * @property {string} name
 * @property {string} url
 * @property {Record<string, string>} facts the line under the name
 * @property {boolean} joined whether it takes part in the programme; else what is not recorded is no gap
 * @property {{steps: Step[], batch?: number}[]} rounds the ten steps of each; of a city that joined none what is recorded
 * @property {{name: string, claim: string, pillar?: string}[]} pillars names that the city gives the common pillars
 * @property {{name: string, particulars: string, claim: string, doubt?: string}[]} programmes
 * @property {string} basis what to know of the sources
 * @property {{number: number, title: string, kind: string, url?: string}[]} sources
 * @property {{anchor: string, kind: string, fact: string, doubts: string[], sources: number[], citation: string}[]} claims
 */

const SCHEMA = 2; // a file of another one was published after this script
const loading = new Map();

/**
 * The city whose file is at this address; null where there is none. Rejects where it cannot be read, and then the next
 * one who asks tries again.
 * @returns {Promise<City | null>}
 */
export function loadCity(address) {
  if (!loading.has(address)) {
    const city = fetchCity(address);
    loading.set(address, city);
    city.catch(() => loading.delete(address));
  }
  return loading.get(address);
}

async function fetchCity(address) {
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const city = await answer.json();
  if (city.schema !== SCHEMA) throw new Error(`schema ${city.schema} ${address}`);
  return city;
}
