// Stands in for ansi-escapes in the bundle: links are drawn by link.ts.
export default {};
