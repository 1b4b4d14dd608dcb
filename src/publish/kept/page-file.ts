/** The file of a page or picture, from the root of the site. @param address from there too, encoded, without a slash before it */
export const pageFile = (address: string): string => decodeURIComponent(address).replace(/(^|\/)$/, "$1index.html");
