import { SourceFault } from "../source/source-fault.ts";

/** The office's own way out: where requests of each protocol go, and which hosts are asked without it. */
export interface Proxies {
  readonly http?: string;
  readonly https?: string;
  /** Hosts with commas between them, as `NO_PROXY` writes them. */
  readonly except: string;
}

/**
 * The proxies that the environment names, as most programs read it: `HTTP_PROXY`, `HTTPS_PROXY` (http's serves both
 * where it stands alone) and `NO_PROXY`, the small letters first. One without a protocol is taken for http, as curl
 * does. Node's own switch, `NODE_USE_ENV_PROXY`, holds for its own client and not for ours.
 * @throws SourceFault for an address that leads nowhere
 */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies | undefined {
  const said = (name: string) => [env[name.toLowerCase()], env[name]].find((value) => value?.trim())?.trim();
  const [http, https] = [addressOf("HTTP_PROXY", said("HTTP_PROXY")), addressOf("HTTPS_PROXY", said("HTTPS_PROXY"))];
  if (http === undefined && https === undefined) return undefined;
  return {
    ...(http !== undefined && { http }),
    ...(https !== undefined && { https }),
    except: said("NO_PROXY") ?? "",
  };
}

function addressOf(name: string, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const url = URL.parse(/^[a-z][a-z\d]*:\/\//i.test(written) ? written : `http://${written}`);
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new SourceFault(
    `ตัวแปร ${name} เขียนว่า ${withoutPassword(written)} ซึ่งไม่ใช่ที่อยู่ของ proxy เขียนเช่น http://proxy.example.go.th:8080`,
  );
}

/** A proxy as it may stand in a report: who signs in there is nobody's business. */
export const withoutPassword = (address: string): string => address.replace(/^([a-z][a-z\d]*:\/\/)?[^@/]*@/i, "$1");

/** The proxies in a few words, for the settings of a report. */
export const proxyWords = ({ http, https, except }: Proxies): string =>
  [...new Set([https, http].flatMap((address) => (address === undefined ? [] : [withoutPassword(address)])))].join(
    " ",
  ) + (except === "" ? "" : ` (ยกเว้น ${except})`);
