import fc from 'fast-check';

/** Every machine tries the same random cases; `npm run fuzz properties` gives others through SANTONG_SEED. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['SANTONG_SEED'] ?? 20170616) });
