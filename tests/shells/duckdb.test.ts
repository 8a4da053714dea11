// The query that is shipped for larger classes gives in DuckDB the figures that the program gives. Its package is fetched for this test alone.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineOf } from '../../src/progress/line.ts';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';
import { classOf } from '../progress/class.ts';

const wanted = '@duckdb/node-api';
const version = '1.5.6-r.1';

type Row = Record<string, unknown>;
type DuckDb = {
  DuckDBInstance: {
    create(): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Row[] }> }>;
    }>;
  };
};

/** Some 100 MB, so it is no dependency: kept in the cache of the person who runs this. */
function duckDb(): DuckDb {
  const cache = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'docker-learn-duckdb',
    version,
  );
  if (!existsSync(join(cache, 'node_modules', wanted))) {
    mkdirSync(cache, { recursive: true });
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        cache,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        `${wanted}@${version}`,
      ],
      { cwd: cache, stdio: 'ignore' },
    );
  }
  return createRequire(join(cache, 'package.json'))(wanted) as DuckDb;
}

test('the query file gives the figures of `progress items`', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'class'));
  const { learners } = classOf({ learners: 200, items: 80, share: 0.4 }, 3);
  learners.forEach((events, who) =>
    writeFileSync(
      join(folder, 'class', `${who}.jsonl`),
      events.map((event) => `${lineOf(event)}\n`).join(''),
    ),
  );
  const items = (...options: string[]) =>
    runProgram(['progress', 'items', 'class', ...options], { cwd: folder });
  expect((await items('--answers', 'answers.csv')).code).toBe(0);
  const said = JSON.parse((await items('--json')).stdout) as {
    items: {
      id: string;
      discrimination: number;
      right: number;
      expected: number;
      answered: number;
      wrong: { key: string; share: number } | null;
      sure: { answers: number; wrong: number };
      seconds: number;
    }[];
  };

  const query = readFileSync(new URL('../../content/items.sql', import.meta.url), 'utf8').replace(
    "'answers.csv'",
    `'${join(folder, 'answers.csv')}'`,
  );
  const database = await (await duckDb().DuckDBInstance.create()).connect();
  const rows = (await database.runAndReadAll(query)).getRowObjectsJson();
  expect(rows).toHaveLength(said.items.length);
  for (const item of said.items) {
    const row = rows.find(({ question }) => question === item.id) ?? {};
    const figures = [
      row['answered'],
      row['right'],
      row['expected'],
      row['discrimination'],
      row['wrong_share'],
      row['sure_answers'],
      row['sure_wrong'],
      row['seconds'],
    ].map(Number);
    const ours = [
      item.answered,
      item.right,
      item.expected,
      item.discrimination,
      item.wrong?.share ?? 0,
      item.sure.answers,
      item.sure.wrong,
      item.seconds,
    ];
    figures.forEach((figure, at) =>
      expect(figure, `${item.id} ${at}`).toBeCloseTo(ours[at] ?? NaN, 6),
    );
    expect(row['wrong_option'] ?? null).toBe(item.wrong?.key ?? null);
  }
});
