// Where a mistake of the program or of a note is reported: what the package says, for the publisher to fill in.
import manifest from '../../package.json' with { type: 'json' };

export const reportPlace: string = manifest.bugs.url;
