"""Jobs: what clients want done.

Words: a *job* is draft, open or ended; its *activity* is the row of counters that everybody reads; a
*guest* is somebody who may see a job that is not listed. Stands on people and what lies below.
"""
