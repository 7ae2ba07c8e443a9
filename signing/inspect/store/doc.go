// Package store reads where a request puts a file: its path, container and size, with
// which the limits of a policy are compared.
//
//	to := store.Task(view, task) // store=path:…,container:…
//	to.Or(store.Flags(view, start, end))
//
// Each way of saying it has a function here: a task, an object of code or the body of a
// request, the flags of curl, the options of a picker. What is named first counts, so the
// order of the calls decides. What a program puts in is a Variable.
//
// It does not know which requests store anything: ask only for one that may. Time grows
// with the object or command that is read, and with the square of how deep objects of that
// name stand in each other: syntax bounds what it takes for an object.
package store
