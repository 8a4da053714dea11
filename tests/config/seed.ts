// Chance is the same in every run: what properties try comes from one seed, another one by DOCKER_LEARN_TEST_SEED.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['DOCKER_LEARN_TEST_SEED'] ?? 20261129) });
