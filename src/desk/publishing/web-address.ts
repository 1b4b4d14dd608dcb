/** Where a repository is reached over the web, by its address however it was written; `undefined` where it is not. */
export function webAddress(address: string): URL | undefined {
  // Hosts answer at one name by SSH and by HTTPS alike.
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+\.[a-z]+)(?::(?!\d+\/)|(?::\d+)?\/)(.+)$/i.exec(address.trim());
  const [, host = "", way = ""] = ssh ?? [];
  const url = URL.parse(ssh ? `https://${host}/${way}` : address.trim());
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** True where what is sent cannot be read on the way. */
export const isGuarded = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || hostname === "127.0.0.1" || hostname === "localhost";

/** A name and a password, as Git's own way of signing in has them. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** How a token is shown to a host: as the password of any name; some hosts want a certain one. */
export function loginFor(address: string, token: string | undefined): Login | undefined {
  const url = webAddress(address);
  if (!url || token === undefined || !isGuarded(url)) return undefined;
  const known = /gitlab/i.test(url.hostname) ? "oauth2" : "x-access-token";
  return { username: decodeURIComponent(url.username) || known, password: token };
}

/** The address without a name or a password in it: by what a token is found again, and what may be shown. */
export function plainAddress(address: string): string {
  const url = webAddress(address);
  if (!url) return address;
  return `${url.origin}${url.pathname.replace(/\/+$/, "").replace(/\.git$/, "")}`;
}
