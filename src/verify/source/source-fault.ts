/** A source that cannot be used; the message says why and what to do, in Thai. */
export class SourceFault extends Error {}
