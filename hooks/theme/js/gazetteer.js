// The index file of places: its form, and which place a whole text is the name of. Knows nothing of the page.
import { compareNames, RANK, readPlace, readQuery } from "./names.js";

/** The index file → places. A row: name, address below the site's root, number of its province, aliases, programmes. */
export function unpack({ provinces, places }) {
  return places.map(([name, path, province, aliases, programmes], id) => ({
    ...readPlace(name, provinces[province], aliases),
    id,
    path,
    programmes,
  }));
}

/** The places that are called just so; of the kind that was asked for, if one was. */
export function namesakes(places, text) {
  const query = readQuery(text);
  const called = places.filter((place) => compareNames(place, query).rank === RANK.exact);
  const fitting = called.filter(({ kind }) => kind === query.kind);
  return fitting.length ? fitting : called;
}
