import path from "node:path";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { withAgency } from "../domain/model/content.ts";
import { printable } from "../domain/thai/printable.ts";
import { urlsOf } from "../site/frame/urls.ts";
import { addresses } from "../domain/addresses/addresses.ts";
import { lookOf } from "./look.ts";
import { handOver } from "./handed-over.ts";
import { loadContent, type Loaded } from "../collections/load.ts";
import { partsPlugin } from "./bundle/parts.ts";
import { LOOK_RESOLVED, RESOLVED } from "./bundle/virtual.ts";
import { servePictures } from "./public-files.ts";
import { problemPage } from "./problem-page.ts";
import { reportProblems } from "../collections/faults/problem-report.ts";

export interface ContentOptions {
  /** The agency's folder, absolute. */
  readonly directory: string;
  /** The day of the assessment, ISO (C.E.). */
  readonly today: string;
  /** What was read already by whoever starts Astro. */
  readonly loaded: Loaded;
  /** Is given what shows other content in the preview, which then watches no files itself. */
  readonly lead?: ((show: (loaded: Loaded) => void) => void) | undefined;
}

/** Hands an agency's content to the pages. In `npm run dev` it reads again at every change and shows what is wrong. */
export function contentIntegration(options: ContentOptions): AstroIntegration {
  let { loaded } = options;
  return {
    name: "prongsai:content",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        const shown = () => (command === "dev" ? forTheOffice(loaded) : loaded);
        const look = () => {
          const { content } = shown();
          return content ? lookOf(content) : "";
        };
        const parts = partsPlugin(look, () => {
          handOver(shown());
        });
        updateConfig({ vite: { plugins: [parts] } });
      },
      "astro:server:setup": ({ server, logger }) => {
        if (options.lead) {
          options.lead((next) => {
            loaded = next;
            refresh(server);
          });
        } else server.watcher.add([path.join(options.directory, "content"), path.join(options.directory, "public")]);
        const base = loaded.content ? urlsOf(loaded.content.agency.site).href(addresses.home) : "/";
        servePictures(server, options.directory, () => loaded, base);
        showProblemsInstead(server, () => loaded);
        const tell = () => {
          if (loaded.problems.length > 0) logger.error(printable(`\n${reportProblems(loaded.problems)}`));
        };
        tell();
        if (options.lead) return;
        let reading = Promise.resolve();
        let waiting = false;
        server.watcher.on("all", (_, file) => {
          if (!isContent(options.directory, file) || waiting) return;
          waiting = true;
          reading = reading.then(async () => {
            await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
            waiting = false;
            const before = loaded.problems.length;
            loaded = await loadContent(options.directory, options.today);
            refresh(server);
            if (before > 0 && loaded.problems.length === 0) logger.info("แก้ครบทุกจุดแล้ว");
            tell();
          });
        });
      },
    },
  };
}

/** Whoever writes the content finds handbook and checklist in the preview, whether or not the agency publishes them. */
const forTheOffice = (loaded: Loaded): Loaded =>
  loaded.content ? { ...loaded, content: withAgency(loaded.content, { handbook: true, checklist: "public" }) } : loaded;

/** An editor saves in several steps; we read when it has come to rest. */
const SETTLE_MS = 80;

function isContent(directory: string, file: string): boolean {
  const [folder] = path.relative(directory, path.resolve(file)).split(path.sep);
  return folder === "content" || folder === "public";
}

function refresh(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const id of [RESOLVED, LOOK_RESOLVED]) {
      const module = environment.moduleGraph.getModuleById(id);
      if (module) environment.moduleGraph.invalidateModule(module);
    }
    // Which addresses there are has to be asked anew.
    environment.hot.send("astro:content-changed", {});
  }
  server.hot.send({ type: "full-reload", path: "*" });
}

/** While something is wrong, every page of the preview but the handbook is the list of what to mend; it reloads by itself. */
function showProblemsInstead(server: ViteDevServer, current: () => Loaded): void {
  server.middlewares.use((request, response, next) => {
    const { problems, content } = current();
    // It says what the problems mean.
    const handbook = content && urlsOf(content.agency.site).href(addresses.handbook);
    const asked = request.originalUrl ?? request.url ?? "";
    const isHandbook = handbook !== undefined && asked.startsWith(handbook);
    if (problems.length === 0 || isHandbook || !request.headers.accept?.includes("text/html")) {
      next();
      return;
    }
    response.writeHead(500, { "content-type": "text/html; charset=utf-8" });
    const messages = content && urlsOf(content.agency.site).href(addresses.message(""));
    void server
      .transformIndexHtml("/problems.html", problemPage(problems, messages))
      .then((html) => response.end(html));
  });
}
