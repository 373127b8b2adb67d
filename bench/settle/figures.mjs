/** The figures of 2026 as whole fen and whole percent, read from the pack for the two references. */

const DAY = '2026-06-01'

const fen = (text) => Math.round(Number(text) * 100)
const percent = (text) => Math.round(Number(text) * 100)
const cap = (text) => (text === 'unlimited' ? Infinity : fen(text))

/** @param {object} pack @returns figures of one group; `assistance` is null where there is none */
export function figuresOf(pack, group) {
  const row = (param) => {
    const found = pack.parameters[param].values.filter(
      ({ from, to, groups }) =>
        from <= DAY && DAY <= (to ?? pack.covers.to) && (!groups || groups.includes(group)),
    )
    if (found.length !== 1) throw new Error(`${found.length} rows of ${param} for ${group}`)
    return found[0]
  }
  const value = (param) => row(param).value
  return {
    outpatient: outpatientOf(value),
    critical: { rungs: row('critical.ladder').brackets.map(rungOf), cap: cap(value('critical.cap')) },
    assistance: group === 'none' ? null : assistanceOf(value),
  }
}

function outpatientOf(value) {
  return {
    general: {
      percent: percent(value('outpatient.general.ratio')),
      cap: fen(value('outpatient.general.cap')),
    },
    chronicPercent: percent(value('outpatient.chronic.ratio')),
    hypertensionCap: fen(value('outpatient.hypertension.cap')),
    diabetesCap: fen(value('outpatient.diabetes.cap')),
    bothCap: fen(value('outpatient.both.cap')),
  }
}

function rungOf({ above, upTo, ratio }) {
  return { above: fen(above), upTo: upTo === null ? Infinity : fen(upTo), percent: percent(ratio) }
}

function assistanceOf(value) {
  return {
    deductible: fen(value('assistance.deductible')),
    percent: {
      admission: percent(value('assistance.inpatient.ratio')),
      listed: percent(value('assistance.listed.ratio')),
      rare: percent(value('assistance.rare.ratio')),
    },
    limit: fen(value('assistance.limit')),
    tilted: {
      threshold: fen(value('tilted.threshold')),
      percent: percent(value('tilted.ratio')),
      limit: fen(value('tilted.limit')),
    },
  }
}
