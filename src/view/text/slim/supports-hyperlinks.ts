// Stands in for supports-hyperlinks in the bundle: whether a terminal has links is decided in look.ts.
export default { stdout: false };
