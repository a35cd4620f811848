// Answers for each line of the standard input, a JSON text, whether the schema takes it. Arguments: the schema, the folder that holds node_modules.
'use strict';
const fs = require('fs');
const path = require('path');
const modules = path.join(process.argv[3], 'node_modules');
const Ajv = require(path.join(modules, 'ajv')).default;
const formats = require(path.join(modules, 'ajv-formats')).default;
const ajv = new Ajv({ strict: false, logger: false });
formats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));
const answers = fs.readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0).map(line => {
  const valid = validate(JSON.parse(line));
  return valid ? 'valid' : 'invalid ' + (validate.errors[0].instancePath + ' ' + validate.errors[0].message);
});
process.stdout.write(answers.join('\n'));
