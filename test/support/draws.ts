/**
 * On a desk properties are drawn anew each time; where a change is judged (`CI`) always the same, so that
 * what fails there was caused by the change.
 */
import fc from 'fast-check'

const SAME_EACH_TIME = 20_261_123

if (process.env.CI) fc.configureGlobal({ seed: SAME_EACH_TIME })
