// filestack-js alone: @filestack/angular 1.4 is for Angular 10 (its peer),
// in a format that Angular 16 and later do not read.
import { Component } from "@angular/core";
import * as filestack from "filestack-js";

@Component({
  selector: "app-upload",
  standalone: true,
  template: `<button type="button" (click)="open()">Upload</button>`,
})
export class UploadComponent {
  private readonly client = filestack.init(⟦js apiKey⟧, {
    ⟦use client.js⟧
  });

  open(): void {
    const picker = this.client.picker({
      ⟦use picker-options.js⟧
      onUploadDone: ({ filesUploaded }) => console.log(filesUploaded),
    });
    picker.open();
  }
}
