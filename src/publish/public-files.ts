import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ViteDevServer } from "vite";
import { onDisk, PICTURE_CACHE } from "../collections/public-files.ts";
import type { Loaded } from "../collections/load.ts";
import { PICTURE_FOLDER, variantsOf } from "../domain/files/picture.ts";
import type { Content } from "../domain/model/content.ts";
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
    const entry = Object.entries(current().content?.files ?? {}).find(
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
