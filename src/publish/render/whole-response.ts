/**
 * A response that keeps its body as it was given. Node's own copies it into a stream and out of it again, which for
 * thousands of pages takes as long as many of them.
 */
export class WholeResponse extends Response {
  readonly #whole: string | Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const whole = typeof body === "string" || body instanceof Uint8Array ? body : undefined;
    super(whole === undefined ? body : null, init);
    this.#whole = whole as string | Uint8Array<ArrayBuffer> | undefined;
    if (typeof whole === "string" && !this.headers.has("content-type"))
      this.headers.set("content-type", "text/plain;charset=UTF-8");
  }

  /** Whatever is a response to Node is one to Astro. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof NODES_OWN;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#whole === undefined ? super.body : new Blob([this.#whole]).stream();
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#whole === undefined) return super.bytes();
    return Promise.resolve(
      typeof this.#whole === "string" ? new TextEncoder().encode(this.#whole) : this.#whole.slice(),
    );
  }

  override async text(): Promise<string> {
    return typeof this.#whole === "string" ? this.#whole : new TextDecoder().decode(await this.bytes());
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override clone(): Response {
    return this.#whole === undefined ? super.clone() : new WholeResponse(this.#whole, this);
  }
}

const NODES_OWN = Response;

/** Does something while every new response keeps its body whole. */
export async function withWholeResponses<Done>(work: () => Promise<Done>): Promise<Done> {
  const before = globalThis.Response;
  globalThis.Response = WholeResponse;
  try {
    return await work();
  } finally {
    globalThis.Response = before;
  }
}
