import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ViteDevServer } from "vite";
import { onDisk, PICTURE_CACHE } from "../collections/public-files.ts";
import type { Loaded } from "../collections/load.ts";
import { crestPictures } from "../domain/files/icons.ts";
import { PICTURE_FOLDER, variantsOf } from "../domain/files/picture.ts";
import { coloursOf } from "../domain/look/look.ts";
import type { Content } from "../domain/model/content.ts";
import { drawCrest } from "../documents/pictures/crest.ts";
import { madePictures } from "../documents/pictures/make.ts";

/**
 * Puts what is to be published of `public/` beside the pages: files that content names, as they are, and pictures in
 * their versions for the web. Addresses are NFC: a file whose name the disk keeps in another order would not be found on
 * most hosts.
 * @param directory the agency's folder
 * @param site the folder of the built pages
 */
export async function addPublicFiles(
  directory: string,
  { files }: Pick<Content, "files">,
  site: string,
): Promise<void> {
  const source = await onDisk(directory);
  for (const [file, facts] of Object.entries(files)) {
    if (facts.published) await copy(source(file), path.join(site, file));
    const made = await madePictures(PICTURE_CACHE, facts, () => readFile(source(file)));
    for (const [name, version] of made) await copy(version, path.join(site, PICTURE_FOLDER, name));
  }
}

/** Puts what is drawn of the agency's crest beside the pages: icons, and the picture of a shared link. */
export async function addCrest(directory: string, content: Content, site: string): Promise<void> {
  for (const [name, picture] of await crestOf(directory, content)) {
    await mkdir(path.dirname(path.join(site, name)), { recursive: true });
    await writeFile(path.join(site, name), picture);
  }
}

/** What is drawn of the crest, by its path below the site's root; nothing where there is none. */
async function crestOf(directory: string, content: Content): Promise<ReadonlyMap<string, Buffer>> {
  const names = crestPictures(content);
  const { logo, look } = content.agency;
  if (!names || logo === undefined) return new Map();
  const source = await onDisk(directory);
  return drawCrest(await readFile(source(logo)), names, coloursOf(look).band);
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to);
}

/** Makes pictures for the preview as it asks for them. @param base path of the site, with a slash at its end */
export function servePictures(server: ViteDevServer, directory: string, current: () => Loaded, base: string): void {
  server.middlewares.use((request, response, next) => {
    const [address = ""] = (request.originalUrl ?? request.url ?? "").split("?");
    const prefix = `${base}${PICTURE_FOLDER}/`;
    const name = address.startsWith(prefix) ? address.slice(prefix.length) : undefined;
    const { content } = current();
    if (content && name?.startsWith("crest-")) {
      void crestOf(directory, content)
        .then((made) => response.setHeader("content-type", "image/png").end(made.get(`${PICTURE_FOLDER}/${name}`)))
        .catch(next);
      return;
    }
    const entry = Object.entries(content?.files ?? {}).find(
      ([, facts]) => name !== undefined && variantsOf(facts).some((variant) => variant.name === name),
    );
    if (name === undefined || !entry) {
      next();
      return;
    }
    const [file, facts] = entry;
    void onDisk(directory)
      .then((source) => madePictures(PICTURE_CACHE, facts, () => readFile(source(file))))
      .then(async (made) => {
        response.setHeader("content-type", `image/${path.extname(name).slice(1).replace("jpg", "jpeg")}`);
        response.end(await readFile(made.get(name) ?? ""));
      })
      .catch(next);
  });
}
