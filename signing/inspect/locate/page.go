package locate

import "policybench/signing/inspect/request"

// page is what a page says of a request, made when there is something to say.
func page(l *request.Request) *request.Page {
	if l.Page == nil {
		l.Page = &request.Page{}
	}
	return l.Page
}
