// Package terms says how the things of Filestack are called: forms, verdicts, answers,
// calls, levels.
//
//	terms.Verdict(report.Unverified)   // "not verified", never "verified"
//	terms.Form(report.FormFileAPI)     // "File API URL"
//	terms.Call(signing.Convert).Permits
//
// It names; what is said about a finding stands in package finding, about a whole report
// in package headline.
package terms
