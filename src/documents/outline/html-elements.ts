/** Elements that end a line of text; all others flow within one. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote br button caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements whose text is not for readers. */
export const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "svg"]);
