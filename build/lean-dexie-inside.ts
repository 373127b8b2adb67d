import type { Change } from './cut.ts'

/** A whole method of a class, and what stands in its place. */
function method(name: string, instead: string): Change {
  return [new RegExp(`^    ${name}\\([\\s\\S]*?^    \\}$`, 'm'), instead]
}

/** No layers: the tables stand on the database itself. */
const CORE: Change[] = [
  [
    /^function createMiddlewareStack\([\s\S]*?^ {4}db\.core = stacks\.dbcore;$/m,
    `function generateMiddlewareStacks(db, tmpTrans) {
    db.core = createDBCore(tmpTrans.db, db._deps.IDBKeyRange, tmpTrans);`,
  ],
  [/^ *this\._middlewares = \{\};$/m, ''],
  method('use', ''),
  [/^ *extractKey: getKeyExtractor\(keyPath\),$/gm, ''],
]

/** Nothing changes a row on its way out, and nothing is deleted along with another. */
const ROWS: Change[] = [
  [/\n *\.then\(\(res\) => this\.hook\.reading\.fire\(res\)\);/, ';'],
  [/\n *\.then\(\(result\) => result\.map\(\(res\) => this\.hook\.reading\.fire\(res\)\)\);/, ';'],
  [/^ {8}this\.hook = db\._allTables\[name\][\s\S]*?^ {12}\}\);$/m, ''],
  [/^ *const readingHook = .*$/m, ''],
  [/^ *valueMapper: readingHook .*$/m, ''],
  [/^ *const \{ valueMapper \} = ctx;$/m, ''],
  [/valueMapper \? result\.map\(valueMapper\) : result/, 'result'],
  [/^ *var mappedFn = .*\n *var wrappedFn = wrap\(mappedFn\);$/m, 'var wrappedFn = wrap(fn);'],
  [/\n *\.then\(\(res\) => builtInDeletionTrigger\(this, (?:\[key\]|null|keys), res\)\)/g, ''],
  [/^ {8}if \(mode !== 'readonly'\)\n {12}storeNames\.forEach\([\s\S]*?^ {12}\}\);$/m, ''],
]

/** Rows carry their keys, and are asked for by the name of an index. */
const TABLE: Change[] = [
  method('where', '    where(index) {\n        return new this.db.WhereClause(this, index);\n    }'),
  method('orderBy', '    orderBy(index) {\n        return new this.db.Collection(this.where(index));\n    }'),
  [/^ *if \(keyOrCrit && keyOrCrit\.constructor === Object\)\n.*$/m, ''],
  method(
    'put',
    `    put(row) {
        return this._trans('readwrite', (trans) => this.core.mutate({ trans, type: 'put', values: [row] }))
            .then((res) => res.numFailures ? DexiePromise.reject(res.failures[0]) : res.lastResult);
    }`,
  ),
  method(
    'bulkPut',
    `    bulkPut(rows) {
        return this._trans('readwrite', (trans) => this.core.mutate({ trans, type: 'put', values: rows }))
            .then(({ numFailures, lastResult, failures }) => {
            if (numFailures === 0)
                return lastResult;
            throw new BulkError(\`\${this.name}.bulkPut(): \${numFailures} of \${rows.length} operations failed\`, failures);
        });
    }`,
  ),
  [/^ *const task = debug &&[\s\S]*?;$/m, ''],
  [/^ {12}if \(task\) \{\n[\s\S]*?^ {12}\}$/m, ''],
]

/** One index and one filter: no unions, and no searching along an index. */
const QUERY: Change[] = [
  [/ctx\.filter \|\| ctx\.algorithm \|\| ctx\.or/, 'ctx.filter'],
  [
    /^ {4}if \(!ctx\.or\) \{\n[\s\S]*?^ {4}\}\n {4}else \{\n[\s\S]*?^ {4}\}$/m,
    '    return iterate(openCursor(ctx, coreTable, coreTrans), filter, fn);',
  ],
  [/^ *this\._cmp = this\._ascending = cmp;\n(?:.*\n){3}/m, ''],
]

/** No transaction within another, and nobody who listens to one. */
const TRANSACTION: Change[] = [
  method('transaction', ''),
  method(
    '_transaction',
    `    transaction(mode, tables, scopeFunc) {
        const names = tables.map(({ name }) => name);
        const enter = () => enterTransactionScope(this, mode === 'rw' ? READWRITE : READONLY, names, scopeFunc);
        if (!this.idbdb)
            return rejection(new exceptions.DatabaseClosed(this._state.dbOpenError));
        return PSD.trans ? usePSD(PSD.transless, enter) : enter();
    }`,
  ),
  [
    /^function enterTransactionScope\(db, mode, storeNames, parentTransaction, scopeFunc\)/m,
    'function enterTransactionScope(db, mode, storeNames, scopeFunc)',
  ],
  [/(?<=_createTransaction\(mode, storeNames, db\._dbSchema), parentTransaction/, ''],
  [/^ {8}if \(parentTransaction\) \{\n.*\n {8}\}\n {8}else (?=\{)/m, ''],
  [
    /enterTransactionScope\(db, mode, storeNames, null, scopeFunc\)/,
    'enterTransactionScope(db, mode, storeNames, scopeFunc)',
  ],
  [/^ {16}else if \(typeof returnValue\.next === 'function' &&[\s\S]*?^ {16}\}$/m, ''],
  [/^ {12}if \(parentTransaction\)\n.*trans\._resolve\(\);$/m, ''],
  method('_lock', ''),
  method('_unlock', ''),
  method('_locked', ''),
  method('_root', ''),
  [/^ {8}if \(this\._locked\(\)\) \{\n[\s\S]*?^ {8}else \{\n( {12}var p = [\s\S]*?)^ {8}\}$/m, '$1'],
]

/** The app says what its tables are, and nobody waits for a database to be ready but who opened it. */
const OPENING: Change[] = [
  [/state\.autoSchema \|\| !nativeVerToOpen/, '!nativeVerToOpen'],
  [/^ {12}if \(state\.autoSchema && !db\._options\.allowEmptyDB\) \{\n[\s\S]*?^ {12}else (?=\{)/m, ''],
  [/^ {20}if \(state\.autoSchema\)\n.*\n {20}else (?=\{)/m, ''],
  [/^ {8}state\.onReadyBeingFired = \[\];\n[\s\S]*?^ {8}\}\);\n(?= {4}\}\)\n {8}\.finally)/m, ''],
  method('_whenReady', ''),
  [
    /^ {4}if \(!db\.idbdb \|\| \(!db\._state\.openComplete[\s\S]*?^ {4}\}\n {4}else (?=\{)/m,
    `    if (!db.idbdb)
        return rejection(new exceptions.DatabaseClosed(db._state.dbOpenError));
    `,
  ],
  [/, \{\n *ready: \[promisableChain, nop\],\n *\}\);/, ');'],
  [/^ {8}const vipDB = [\s\S]*?^ {8}this\.vip = vipDB;$/m, ''],
  [/^ *if \(isNaN\(versionNumber\)[\s\S]*?(?=^ *this\.verno = )/m, ''],
  [
    /^ *var versionInstance = versions[\s\S]*?return versionInstance;\n *versionInstance = /m,
    '        const versionInstance = ',
  ],
  method(
    '_parseStoresSpec',
    `    _parseStoresSpec(stores, outSchema) {
        keys(stores).forEach((tableName) => {
            const indexes = parseIndexSyntax(stores[tableName]);
            const primKey = indexes.shift();
            primKey.unique = true;
            outSchema[tableName] = createTableSchema(tableName, primKey, indexes);
        });
    }`,
  ),
]

/** Browsers older than those of the build. */
const BROWSERS: Change[] = [
  [/^ {4}if \(typeof navigator !== 'undefined' &&\n *\/Safari\/[\s\S]*?_hasGetAll = false;\n {4}\}$/m, ''],
  [/('getAll' in tempStore) &&\n *!\(typeof navigator[\s\S]*?< 604\)/, '$1'],
]

/** What promises can besides: stacks for developers, time limits, results of all, whoever else wants to steer them. */
const PROMISES: Change[] = [
  [/^ {4}timeout: function[\s\S]*?^ {4}\},$/m, ''],
  [
    /^ {4}catch: function[\s\S]*?^ {4}\},$/m,
    '    catch: function (onRejected) {\n        return this.then(null, onRejected);\n    },',
  ],
  [/^ {4}PSD: \{\n[\s\S]*?(?=^ {4}follow: )/m, ''],
  [/^DexiePromise\.rejectionMapper = mapError;$/m, 'rejectionMapper = mapError;'],
  [/^if \(NativePromise\) \{\n[\s\S]*?^\}$/m, ''],
  [/^ *(?:allSettled|any): (?:DexiePromise|GlobalPromise)\..*$/gm, ''],
  [/^ *if \(targetEnv\.(?:allSettled|any)\)\n.*$/gm, ''],
  [/getArrayOf\n *\.apply\(null, arguments\)/g, 'Array.from(arguments[0])'],
  [/^ *if \(this\._consoleTask\)\n.*$/m, ''],
  [/^ *debug && promise\._consoleTask\n.*\n *: cb\(value\);$/m, 'cb(value);'],
  [/^setDebug\(debug\);$/m, ''],
]

/** Listeners are few and of one kind; nothing is told by them to other parts of Dexie. */
const EVENTS: Change[] = [
  [/^ {8}if \(typeof eventName === 'object'\)\n.*$/m, ''],
  [/^ {4}function addConfiguredEvents\([\s\S]*?^ {4}\}$/m, ''],
]

/** Errors are told by their names (src/db/errors.ts). */
const ERRORS: Change[] = [
  [/^function ModifyError\([\s\S]*?^derive\(ModifyError\).*$/m, ''],
  [/^ {4}this\.message = getMultiErrorMessage\(msg, this\.failures\);$/m, '    this.message = msg;'],
  [/^var defaultTexts = \{\n[\s\S]*?^\};$/m, ''],
  [/defaultTexts\[name\] \|\| fullName/, 'fullName'],
  [/^var fullNameExceptions = [\s\S]*?(?=^function nop)/m, ''],
  [/^ *\.\.\.fullNameExceptions,\n *vip,$/m, ''],
]

/** What goes on inside Dexie, in the form that is left where nobody asks for the rest: 4 KB of the package. */
export const SIMPLER: readonly Change[] = [
  ...CORE,
  ...ROWS,
  ...TABLE,
  ...QUERY,
  ...TRANSACTION,
  ...OPENING,
  ...BROWSERS,
  ...PROMISES,
  ...EVENTS,
  ...ERRORS,
]
/** Methods of tables and collections of which other objects have some as well. */
export const LIKE_OTHERS = ['add', 'first', 'clone', 'between', 'startsWith']
/** Methods that Dexie called within itself. */
export const WITHIN = ['_write', '_addAlgorithm', '_iterate']
/** Properties that Dexie keeps to itself. */
export const PRIVATE = (
  '_state _dbSchema dbOpenError PR1398_maxLoop isBeingOpened openCanceller idbdb disableAutoOpen idbtrans numFailures ' +
  '_storeNames _createTransaction replayFilter _cfg primKey _allTables _completion subscribers finalize transless ' +
  '_trans lastResult storesSource contentUpgrade dbReadyPromise dbReadyResolve idxByName _reject echoes isPrimaryKey ' +
  'openComplete _memoizedTables unhandleds _listeners storeNames cancelOpen awaits _versions isMatch ' +
  'getIndexByKeyPath onunhandled PromiseProp _promise keysOnly dbschema _novip hasIdb3Features justLimit'
).split(' ')
