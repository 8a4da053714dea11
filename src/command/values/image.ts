// Image references: what a name means, and which names docker refuses.

type Image = { domain: string; path: string; tag: string; digest: string };

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const domainShape = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathShape =
  /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagShape = /^\w[\w.-]{0,127}$/;
const digestLengths: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ sha256: 64, sha384: 96, sha512: 128 }),
);

/** The reference with everything spelled out that docker adds: registry, `library/`; null when it is none. */
export function parseImage(text: string): Image | null {
  if (text.length > 1000 || /^[a-f0-9]{64}$/.test(text)) return null;
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) return null;
  const { domain, rest } = splitDomain(named);
  const colon = rest.lastIndexOf(':');
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? '' : rest.slice(colon + 1);
  if (colon >= 0 && !tagShape.test(tag)) return null;
  if (!pathShape.test(path) || !domainShape.test(domain) || domain.length + path.length >= 255)
    return null;
  return { domain, path, tag, digest: digest ?? '' };
}

/** One spelling for all that mean the same image: `docker.io/library/nginx:latest`. */
export function normalImage(text: string): string {
  const image = parseImage(text);
  if (!image) return text;
  const tag = image.tag === '' && image.digest === '' ? 'latest' : image.tag;
  return `${image.domain}/${image.path}${tag === '' ? '' : `:${tag}`}${image.digest === '' ? '' : `@${image.digest}`}`;
}

/** What `run` and `create` take: a reference, or an image's own id. */
export function isRunnableImage(text: string): boolean {
  return /^(?:sha256:)?[a-f0-9]{64}$/.test(text) || parseImage(text) !== null;
}

function splitDomain(name: string): { domain: string; rest: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, slash);
  const isDomain =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  const domain = isDomain ? first : 'docker.io';
  const rest = isDomain ? name.slice(slash + 1) : name;
  if (domain !== 'docker.io' && domain !== 'index.docker.io') return { domain, rest };
  return { domain: 'docker.io', rest: rest.includes('/') ? rest : `library/${rest}` };
}

function isDigest(text: string): boolean {
  const [algorithm = '', hex = ''] = text.split(':');
  return (
    digestLengths.get(algorithm) === hex.length &&
    /^[a-f0-9]+$/.test(hex) &&
    text.split(':').length === 2
  );
}
