import type { Handler } from "./handler.ts";
import { actOnForm, checkForm, confirmAnswer, deleteFile, restoreFile, saveForm, showDraft } from "./saves.ts";
import {
  confirmScreen,
  contentScreen,
  editScreen,
  kindScreen,
  newScreen,
  problemsScreen,
  todayScreen,
  trashScreen,
} from "./screens.ts";
import { importScreen, importTable } from "./imports.ts";
import { buildForHand, publishAll, publishScreen, siteZip } from "./publications.ts";
import { begin } from "./beginnings.ts";
import { bring, connect, signIn, signOut } from "./sign-ins.ts";
import { placeFile, uploadFile } from "./uploads.ts";
import { lookAtPage, publicFile, startPreview } from "./previews.ts";

/** Every address of the desk; one that ends with `/` stands for all below it. */
const ROUTES: Readonly<Record<string, Handler>> = {
  "GET /": todayScreen,
  "GET /content": contentScreen,
  "GET /kind/": kindScreen,
  "GET /edit": editScreen,
  "GET /new": newScreen,
  "GET /confirm": confirmScreen,
  "GET /problems": problemsScreen,
  "GET /trash": trashScreen,
  "GET /import": importScreen,
  "GET /publish": publishScreen,
  "GET /site.zip": siteZip,
  "GET /files/": publicFile,
  "GET /look/": lookAtPage,
  "POST /api/begin": begin,
  "POST /api/act": actOnForm,
  "POST /api/check": checkForm,
  "POST /api/draft": showDraft,
  "POST /api/save": saveForm,
  "POST /api/delete": deleteFile,
  "POST /api/restore": restoreFile,
  "POST /api/confirm": confirmAnswer,
  "POST /api/upload": uploadFile,
  "POST /api/place": placeFile,
  "POST /api/import": importTable,
  "POST /api/publish": publishAll,
  "POST /api/sign-in": signIn,
  "POST /api/sign-out": signOut,
  "POST /api/bring": bring,
  "POST /api/connect": connect,
  "POST /api/build": buildForHand,
  "POST /api/preview": startPreview,
};

/** Who answers an address; `undefined` where nobody does. */
export function handlerOf(method: string, pathname: string): Handler | undefined {
  const exact = `${method} ${pathname}`;
  if (Object.hasOwn(ROUTES, exact)) return ROUTES[exact];
  const below = Object.keys(ROUTES).find(
    (route) => route.endsWith("/") && route !== "GET /" && exact.startsWith(route),
  );
  return below === undefined ? undefined : ROUTES[below];
}
