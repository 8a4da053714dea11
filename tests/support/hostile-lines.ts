// Lines that try to get out of the built-in Docker: at a real shell each would read, write, start or reach something.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.ts';

/** What stands in each file around the program, and nowhere else. */
export const secret = 'w7-outside-w7';

/** `folder`: a real one, whose files hold the secret. */
export function hostileLines(folder: string): string[] {
  const build = (text: string, flags = '.'): string =>
    `printf '${text}' > Dockerfile; docker build --progress plain ${flags}`;
  const compose = (service: string): string =>
    `printf 'services:\\n  a:\\n    image: busybox\\n    command: env\\n${service}' > compose.yaml; docker compose config; docker compose up`;
  return [
    `cat ${folder}/secret ${folder}/.env /etc/shadow /proc/self/environ`,
    `ls -laR ${folder} /root /home; find / -name secret`,
    `echo ${secret.length} > ${folder}/written; echo x >> ~/.bashrc; touch /tmp/w7 ${folder}/touched`,
    `rm -rf ${folder} /tmp ~ /; mv ${folder}/secret /tmp/moved; chmod 777 ${folder}/secret`,
    `ln -s ${folder}/secret link; cat link; cp ${folder}/secret copy; cat copy`,
    `echo $(cat ${folder}/secret) \`cat ${folder}/secret\` "$(<${folder}/secret)"`,
    `sh -c 'cat ${folder}/secret'; /bin/sh -c 'id > ${folder}/id'; exec /bin/bash; node -e 1; python3 -c 1`,
    `. ${folder}/secret; source ${folder}/.env; eval 'cat ${folder}/secret'; cat < ${folder}/secret`,
    `PATH=${folder}:$PATH tool; ${folder}/tool; env; printenv HOME; set`,
    'curl -s http://example.com https://127.0.0.1:1 file:///etc/passwd; wget -O - http://1.1.1.1; nc 127.0.0.1 22; ping -c 1 1.1.1.1',
    `docker run --rm -v /:/x busybox cat /x${folder}/secret; docker run --rm -v ${folder}:/y busybox sh -c 'cat /y/secret; echo x > /y/written'`,
    `docker run --rm -v ~/.ssh:/z -v /var/run/docker.sock:/s busybox ls -la /z /s; docker run --rm --mount type=bind,src=${folder},dst=/m busybox cat /m/secret`,
    `docker run --rm --privileged --pid host --net host busybox sh -c 'cat /proc/1/environ; wget -O - http://127.0.0.1'`,
    `docker run --rm --env-file ${folder}/.env -e HOME -e WATCH_LOG busybox env; docker run --env-file ../../../..${folder}/.env busybox env`,
    build('FROM busybox\\nCOPY /etc/passwd /p\\nCOPY ../../secret /s\\n'),
    build('FROM busybox\\nADD http://example.com/x /x\\nRUN wget -O - http://example.com\\n'),
    build(`FROM busybox\\nRUN --mount=type=bind,source=/,target=/m cat /m${folder}/secret\\n`),
    build('FROM busybox\\nCOPY . /all\\n', `-f ${folder}/Dockerfile ${folder}`),
    build('FROM busybox\\nCOPY . /all\\n', '../../..'),
    `docker build --secret id=s,src=${folder}/secret --iidfile ${folder}/iid -o ${folder} .`,
    compose('    env_file: ../../x\\n'),
    compose(`    env_file: ${folder}/.env\\n    volumes: ["${folder}:/v", "/:/root"]\\n`),
    compose(`    build: ${folder}\\n    extends: {file: ${folder}/compose.yaml, service: a}\\n`),
    compose(`include: [${folder}/compose.yaml]\\nsecrets: {s: {file: ${folder}/secret}}\\n`),
    `docker compose -f ${folder}/compose.yaml --env-file ${folder}/.env --project-directory ${folder} config`,
    `docker save -o ${folder}/saved.tar busybox; docker export -o ${folder}/e.tar a; docker load -i ${folder}/secret; docker import ${folder}/secret`,
    `docker create --name c busybox; docker cp ${folder}/secret c:/; docker cp c:/etc ${folder}/etc; docker cp c:/etc/passwd ${folder}/written`,
    `docker -H tcp://127.0.0.1:2375 ps; DOCKER_HOST=ssh://me@127.0.0.1 docker ps; docker --config ${folder} ps`,
    'docker login -u me -p x example.com; docker pull example.com/a/b; docker push example.com/a/b; docker search x',
    `tar -C ${folder} -cf - . | tar -xf -; tar -xf ${folder}/secret; gzip -c ${folder}/secret; sed -i s/a/b/ ${folder}/secret`,
    `httpd -f -p 8080 -h ${folder}; kill -9 1; kill -9 ${process.pid}; kill -9 -1`,
    'echo through',
  ];
}

/** A folder with what such lines are after. */
export function baitFolder(): string {
  const folder = newFolder();
  mkdirSync(join(folder, '.ssh'));
  for (const name of ['secret', '.env', 'Dockerfile', 'compose.yaml', 'tool', '.ssh/id_rsa'])
    writeFileSync(join(folder, name), `SECRET=${secret}\n`, { mode: 0o755 });
  return folder;
}

/** Every file of a folder with what is in it. */
export function filesIn(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path, readFileSync(path, 'utf8')]);
}
