import type { Content } from "../model/content.ts";
import { albumPhotos } from "../model/municipal/album.ts";
import { problem, type Problem } from "./problem.ts";

/** An album needs a picture, and words belong to one that is there. */
export const checkAlbums = ({ albums, files }: Content): Problem[] =>
  albums.flatMap(({ file, data }) => {
    const names = albumPhotos(data, files).map(({ photo }) => photo.slice(data.folder.length + 1));
    if (names.length === 0) return [problem("album-empty", file, ["folder"], { folder: data.folder })];
    return data.captions.flatMap(({ picture }, index) =>
      names.includes(picture.normalize("NFC"))
        ? []
        : [
            problem("album-caption", file, ["captions", index, "picture"], {
              folder: data.folder,
              picture,
              known: names.slice(0, 5).join(", "),
            }),
          ],
    );
  });
