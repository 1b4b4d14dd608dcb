import { createServer, type AddressInfo } from "node:net";
import type { Problem } from "../../domain/coherence/problem.ts";
import { startDevSite, type DevSite } from "../../publish/dev-site.ts";
import { Workspace } from "../workspace.ts";
import { DraftFolder } from "./draft-folder.ts";

/** The site as it will be, also with what nobody has saved yet. It starts when it is asked for the first time. */
export class Preview {
  readonly #workspace: Workspace;
  readonly #port: number;
  #running: Promise<Running> | undefined;
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(workspace: Workspace, port: number) {
    this.#workspace = workspace;
    this.#port = port;
  }

  /** A preview that will stand on a port that is free now, so that pages know beforehand what they may frame. */
  static async on(workspace: Workspace): Promise<Preview> {
    return new Preview(workspace, await freePort());
  }

  /** The origin of its pages. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Shows what is saved. @returns the root address */
  saved = (): Promise<string> =>
    this.#next(async ({ folder, site, workspace, root }) => {
      await folder.follow();
      site.show(await workspace.loaded());
      return root;
    });

  /**
   * Shows a file as it is being written, beside all that is saved.
   * @returns what is wrong with it: then the preview stays as it was
   */
  draft = (file: string, text: string): Promise<readonly Problem[]> =>
    this.#next(async ({ folder, site, workspace }) => {
      const undo = await folder.write(file, text);
      const loaded = await workspace.loaded();
      const own = loaded.problems.filter((problem) => problem.file === file);
      if (own.length > 0) await undo();
      else site.show(loaded);
      return own;
    });

  #next<Answer>(action: (running: Running) => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(async () => action(await (this.#running ??= this.#start())));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #start(): Promise<Running> {
    const folder = await DraftFolder.make(this.#workspace.directory);
    await folder.follow();
    const workspace = new Workspace(folder.directory, this.#workspace.today);
    const site = await startDevSite(folder.directory, workspace.today(), {
      port: this.#port,
      loaded: await workspace.loaded(),
    });
    const { base = "/" } = site;
    return { folder, site, workspace, root: new URL(base.endsWith("/") ? base : `${base}/`, this.origin).href };
  }

  async close(): Promise<void> {
    await this.#turn;
    const running = await this.#running;
    await running?.site.stop();
    await running?.folder.remove();
  }
}

interface Running {
  readonly folder: DraftFolder;
  readonly site: DevSite;
  readonly workspace: Workspace;
  readonly root: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
